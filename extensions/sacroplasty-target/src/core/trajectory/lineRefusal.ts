import { assertNever, radiansToDegrees, type Millimetres, type Radians } from '../geometry';
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

/** A line as the user knows it. */
export const LINE_TITLE: Readonly<Record<LineName, string>> = {
  l5InferiorEndplate: 'L5 lower endplate',
  sacralLongAxis: 'own long axis',
};

/** The refusal in the user's words. */
export function describeLineRefusal(refusal: LineRefusal): string {
  switch (refusal.kind) {
    case 'too-short':
      return `The line is only ${refusal.length.toFixed(1)} mm long, too short for a direction. Set its ends farther apart.`;
    case 'along-beam':
      return 'The line runs along the lateral beam: on the sagittal view it has no direction.';
    case 'turned': {
      const degrees = radiansToDegrees(refusal.angle).toFixed(0);
      return refusal.line === 'l5InferiorEndplate'
        ? `The line is turned by ${degrees}° from the upper endplate of S1, too far for the lower endplate of L5.`
        : `The line is turned by ${degrees}° from the axis of the S1 body, too far for the sacrum’s long axis.`;
    }
    case 'not-above-s1':
      return refusal.height < 0
        ? 'The line lies below the upper endplate of S1. The lower endplate of L5 is the one above the L5-S1 disc.'
        : `The line lies ${refusal.height.toFixed(0)} mm above S1, too far for the lower endplate of L5. Count the levels.`;
    default:
      return assertNever(refusal);
  }
}
