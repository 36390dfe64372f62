import type { BoneView, UnseenBone } from '../bone';
import { sacralFrame } from '../boneSurface';
import { assertNever } from '../geometry';
import { segmentSurface } from '../segmentation';
import type { AnalysisInput } from './analysis';
import { TRACED } from './surface';

/** A surface that can be measured on, of bone that the CT shows or a segmentation has. */
export type SeenSurface = Pick<BoneView, 'kind' | 'surface'>;

/**
 * The surface that is measured on, around a landmark: the one place where the user's choice becomes a surface.
 * @param bone what the CT shows there; asked for only where that is measured on.
 * @returns why there is none, if so.
 */
export function surfaceFor(
  { surface: choice = TRACED, landmark }: Pick<AnalysisInput, 'surface' | 'landmark'>,
  bone: () => SeenSurface | UnseenBone,
): SeenSurface | UnseenBone {
  switch (choice.kind) {
    case 'traced':
      return bone();
    case 'segmentation':
      return { kind: 'seen', surface: segmentSurface(choice.segmentation, sacralFrame(landmark)) };
    default:
      return assertNever(choice);
  }
}
