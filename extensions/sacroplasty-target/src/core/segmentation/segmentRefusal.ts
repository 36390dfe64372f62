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
