import { distanceBetween } from '../geometry';
import { CORNER_ORDER, type Corners } from './corners';
import { LANDMARK } from './parameters';
import type { LandmarkRefusal } from './refusal';

const { coincident, least, most } = LANDMARK.size;

/** The first pair of corners that is too near or too far apart to be S1's, or null. */
export function findImplausibleSize(corners: Corners): LandmarkRefusal | null {
  for (const [i, first] of CORNER_ORDER.entries()) {
    for (const second of CORNER_ORDER.slice(i + 1)) {
      const size = distanceBetween(corners[first], corners[second]);
      if (size < coincident) return { kind: 'coincident', corners: [first, second] };
      if (size < least || size > most) {
        return { kind: 'implausible-size', corners: [first, second], size };
      }
    }
  }
  return null;
}
