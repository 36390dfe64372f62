import type { Millimetres } from '../geometry';
import { LANDMARK } from './parameters';

/** Whether the program itself is unsure of a corner that it proposed. @param confidence half of the corner's 95 % interval. */
export function isUnsure(confidence: Millimetres): boolean {
  return confidence > LANDMARK.unsure;
}
