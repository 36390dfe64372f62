import { beyond } from '../canvas';
import type { CanvasPoint } from '../view';
import type { Anchor } from './words';

/** From a corner to the middle of its letters, CSS pixels. */
const AWAY = 17;

/** A place for words and to which side of it they run. */
interface PlaceOfLetters {
  readonly place: CanvasPoint;
  readonly anchor: Anchor;
}

/**
 * Where a corner's letters stand: outside of the figure, growing away from it.
 * @param centre of the figure. @param at the corner.
 */
export function placeOfLetters(centre: CanvasPoint, at: CanvasPoint, letters: string): PlaceOfLetters {
  const toTheRight = at[0] - centre[0];
  // What is longer than the corner's name would cover the figure if it stood in its middle.
  const isBeside = letters.length > 2 && Math.abs(toTheRight) >= 20;
  return { place: beyond(centre, at, AWAY), anchor: isBeside ? (toTheRight < 0 ? 'end' : 'start') : 'middle' };
}
