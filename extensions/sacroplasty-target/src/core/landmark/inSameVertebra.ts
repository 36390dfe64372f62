import { distanceBetween, type LpsPoint } from '../geometry';
import { LANDMARK } from './parameters';

/** Whether a target or corner, moved from one place to another, still lies in the same vertebra. */
export function inSameVertebra(from: LpsPoint, to: LpsPoint): boolean {
  return distanceBetween(from, to) <= LANDMARK.sameVertebra;
}
