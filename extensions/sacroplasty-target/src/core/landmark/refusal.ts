import { assertNever, type Millimetres } from '../geometry';
import type { CornerName } from './corners';

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

/** The refusal in the user's words. */
export function describeLandmarkRefusal(refusal: LandmarkRefusal): string {
  switch (refusal.kind) {
    case 'coincident':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are at the same place. Move one of them to its own corner.`;
    case 'implausible-size':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are ${refusal.size.toFixed(0)} mm apart, which does not fit an S1 body. Place the corners on the first sacral vertebra.`;
    case 'collinear':
      return 'The corners lie on one line. Place each at its own corner of the S1 body.';
    case 'normal-not-sagittal':
      return 'The image on which the corners lie is not a sagittal one.';
    case 'not-coplanar':
      return `The corners do not lie on one sagittal plane (off by ${refusal.deviation.toFixed(1)} mm). Place all four on the same sagittal image.`;
    case 'swapped':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are swapped.`;
    case 'upside-down':
      return 'The corners are upside down: the superior corners (PS, AS) lie below the inferior ones (PI, AI).';
    case 'back-to-front':
      return 'The corners are back to front: the anterior corners (AS, AI) lie behind the posterior ones (PS, PI).';
    case 'named-too-far-round':
      return 'The corners carry the names of their neighbours: all four are named one corner too far round.';
    case 'not-convex':
      return `${refusal.corner} lies inside the other three corners or between two of them. Move it out to the corner of S1.`;
    case 'diagonals-do-not-cross':
      return 'The diagonals do not cross inside the S1 body. Check the order of the corners: PS, AS, AI, PI.';
    default:
      return assertNever(refusal);
  }
}
