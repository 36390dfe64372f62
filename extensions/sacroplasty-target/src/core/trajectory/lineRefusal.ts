import type { Millimetres, Radians } from '../geometry';
import type { LineName } from './sagittalDirection';

/** Why two points are not the line that the user meant to draw. */
export type LineRefusal =
  /** As the lateral view shows it. */
  | { readonly kind: 'too-short'; readonly length: Millimetres }
  /** Long enough in the patient, and a point on the lateral view: it runs along the landmark's normal. */
  | { readonly kind: 'along-beam' }
  | { readonly kind: 'turned'; readonly line: LineName; readonly angle: Radians }
  /** An L5 endplate that does not lie on S1; negative: below the superior endplate of S1. */
  | { readonly kind: 'not-above-s1'; readonly height: Millimetres };
