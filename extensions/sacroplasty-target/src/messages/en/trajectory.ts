import { assertNever, radiansToDegrees } from '../../core/geometry';
import type { LineName, LineRefusal } from '../../core/trajectory';

/** A line as the user knows it. */
export const lineTitle: Readonly<Record<LineName, string>> = {
  l5InferiorEndplate: 'L5 lower endplate',
  sacralLongAxis: 'own long axis',
};

/** The refusal in the user's words. */
export function lineRefusal(refusal: LineRefusal): string {
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
