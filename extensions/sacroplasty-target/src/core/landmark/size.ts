import { distanceBetween, mm } from '../geometry';
import { CORNER_ORDER, type Corners } from './corners';
import type { LandmarkRefusal } from './refusal';

/** Two corners nearer than this are one click made twice. */
const COINCIDENT_WITHIN = mm(1);
/**
 * Distances between any two corners of an adult's S1 body run from about 18 mm (inferior endplate) to
 * 55 mm (a diagonal). What lies far outside is another structure, or a slip of the hand.
 */
const PLAUSIBLE = { least: mm(8), most: mm(90) } as const;

/** The first pair of corners that is too near or too far apart to be S1's, or null. */
export function findImplausibleSize(corners: Corners): LandmarkRefusal | null {
  for (const [i, first] of CORNER_ORDER.entries()) {
    for (const second of CORNER_ORDER.slice(i + 1)) {
      const size = distanceBetween(corners[first], corners[second]);
      if (size < COINCIDENT_WITHIN) return { kind: 'coincident', corners: [first, second] };
      if (size < PLAUSIBLE.least || size > PLAUSIBLE.most) {
        return { kind: 'implausible-size', corners: [first, second], size };
      }
    }
  }
  return null;
}
