import type { SegmentedSacrum, SegmentReference } from '../segmentation';

/** The surface that containment, margins and distances are to be measured on. */
export type SurfaceChoice =
  { readonly kind: 'traced' } | { readonly kind: 'segmentation'; readonly segmentation: SegmentedSacrum };

/** The surface that they were measured on. */
export type MeasuredSurface =
  { readonly kind: 'traced' } | { readonly kind: 'segmentation'; readonly segment: SegmentReference };

/** Found on the CT: what is measured on unless the user chooses otherwise. */
export const TRACED = { kind: 'traced' } as const;
