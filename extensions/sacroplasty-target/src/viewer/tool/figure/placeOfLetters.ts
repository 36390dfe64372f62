import { beyond } from '../canvas';
import type { CanvasPoint, View } from '../view';
import { spanOf, type Anchor } from './words';

/** From a corner to the middle of its letters, CSS pixels. */
const AWAY = 17;
/** Where the view's own letters for the patient's directions stand, CSS pixels from its edges. */
const EDGE = { beside: 46, above: 26 } as const;

/** A place for words and to which side of it they run. */
interface PlaceOfLetters {
  readonly place: CanvasPoint;
  readonly anchor: Anchor;
}

/**
 * Where a corner's letters stand: outside of the figure, growing away from it; where they would run into
 * the letters at the edge of the view, on the corner's other side.
 * @param centre of the figure. @param at the corner.
 */
export function placeOfLetters(view: View, centre: CanvasPoint, at: CanvasPoint, letters: string): PlaceOfLetters {
  const toTheRight = at[0] - centre[0];
  // What is longer than the corner's name would cover the figure if it stood in its middle.
  const isBeside = letters.length > 2 && Math.abs(toTheRight) >= 20;
  const outwards = isBeside ? (toTheRight < 0 ? 'end' : 'start') : 'middle';
  const outside: PlaceOfLetters = { place: beyond(centre, at, AWAY), anchor: outwards };
  if (isClearOfEdges(view, outside, letters)) return outside;
  const inwards = isBeside ? (toTheRight < 0 ? 'start' : 'end') : 'middle';
  return { place: beyond(centre, at, -AWAY), anchor: inwards };
}

function isClearOfEdges({ width, height }: View, { place: [x, y], anchor }: PlaceOfLetters, letters: string): boolean {
  const [left, right] = spanOf(letters, x, anchor);
  return left > EDGE.beside && right < width - EDGE.beside && y > EDGE.above && y < height - EDGE.above;
}
