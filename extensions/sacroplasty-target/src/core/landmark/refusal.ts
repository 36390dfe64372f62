import type { Millimetres } from '../geometry';
import { CORNER_ORDER, type CornerName } from './corners';

/** Why four points are not an S1 landmark. */
export type LandmarkRefusal =
  | { readonly kind: 'coincident'; readonly corners: readonly [CornerName, CornerName] }
  | {
      readonly kind: 'implausible-size';
      readonly corners: readonly [CornerName, CornerName];
      readonly size: Millimetres;
    }
  | { readonly kind: 'collinear' }
  | { readonly kind: 'normal-not-sagittal' }
  | { readonly kind: 'not-coplanar'; readonly deviation: Millimetres }
  | { readonly kind: 'swapped'; readonly corners: readonly [CornerName, CornerName] }
  | { readonly kind: 'upside-down' }
  | { readonly kind: 'back-to-front' }
  | { readonly kind: 'named-too-far-round' }
  | { readonly kind: 'not-convex'; readonly corner: CornerName }
  | { readonly kind: 'diagonals-do-not-cross' };

/** The corners that a refusal is about: all of them where it names none. */
export function refusedCorners(refusal: LandmarkRefusal): readonly CornerName[] {
  if ('corners' in refusal) return refusal.corners;
  return 'corner' in refusal ? [refusal.corner] : CORNER_ORDER;
}
