import { assertNever } from '../geometry';
import { sameSegment, type SegmentedSacrum, type SegmentReference } from '../segmentation';

/** The surface that containment, margins and distances are to be measured on. */
export type SurfaceChoice =
  { readonly kind: 'traced' } | { readonly kind: 'segmentation'; readonly segmentation: SegmentedSacrum };

/** The surface that they were measured on. */
export type MeasuredSurface =
  { readonly kind: 'traced' } | { readonly kind: 'segmentation'; readonly segment: SegmentReference };

/** Found on the CT: what is measured on unless the user chooses otherwise. */
export const TRACED = { kind: 'traced' } as const;

/** What is said of a choice in the analysis that is made on it. */
export function measuredSurface(choice: SurfaceChoice): MeasuredSurface {
  switch (choice.kind) {
    case 'traced':
      return TRACED;
    case 'segmentation':
      return { kind: 'segmentation', segment: choice.segmentation.reference };
    default:
      return assertNever(choice);
  }
}

/** Whether what was measured on is what is chosen. */
export function isMeasuredOn(measured: MeasuredSurface, choice: SurfaceChoice): boolean {
  switch (choice.kind) {
    case 'traced':
      return measured.kind === 'traced';
    case 'segmentation':
      return measured.kind === 'segmentation' && sameSegment(measured.segment, choice.segmentation.reference);
    default:
      return assertNever(choice);
  }
}
