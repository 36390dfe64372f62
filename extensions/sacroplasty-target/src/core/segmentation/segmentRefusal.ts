import { assertNever } from '../geometry';
import type { PlaneAttribute } from '../series';

/** Why a segmentation cannot be the surface. */
export type SegmentRefusal =
  | { readonly kind: 'not-a-segmentation' }
  | { readonly kind: 'no-such-segment'; readonly SegmentNumber: number }
  | { readonly kind: 'no-place'; readonly attribute: PlaneAttribute }
  | { readonly kind: 'other-frame-of-reference' }
  | { readonly kind: 'not-parallel' }
  | { readonly kind: 'shifted' }
  | { readonly kind: 'uneven' }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'too-few-frames' }
  | { readonly kind: 'unknown-pixels'; readonly found: string }
  | { readonly kind: 'pixels-missing' }
  | { readonly kind: 'empty' };

/** The refusal in the user's words. */
export function describeSegmentRefusal(refusal: SegmentRefusal): string {
  return `This segmentation cannot be used: ${reason(refusal)}.`;
}

function reason(refusal: SegmentRefusal): string {
  switch (refusal.kind) {
    case 'not-a-segmentation':
      return 'it is no DICOM segmentation';
    case 'no-such-segment':
      return `it has no segment number ${String(refusal.SegmentNumber)}`;
    case 'no-place':
      return `it does not say where it lies (${refusal.attribute} is missing or makes no sense)`;
    case 'other-frame-of-reference':
      return 'it lies in another frame of reference than the images';
    case 'not-parallel':
      return 'its frames are not parallel';
    case 'shifted':
      return 'its frames do not lie straight behind one another';
    case 'uneven':
      return 'its frames are not evenly spaced';
    case 'doubled':
      return 'two of its frames lie in the same place';
    case 'too-few-frames':
      return 'it has fewer than two frames';
    case 'unknown-pixels':
      return `its pixels are of a kind that is not read (${refusal.found})`;
    case 'pixels-missing':
      return 'its pixel data are cut off';
    case 'empty':
      return 'the segment holds no voxel';
    default:
      return assertNever(refusal);
  }
}
