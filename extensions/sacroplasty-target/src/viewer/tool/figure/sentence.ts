import type { CanvasPoint, View } from '../view';
import { text, type Mark } from './mark';
import { PALETTE } from './palette';
import { wrap } from './words';

const LETTERS_PER_LINE = 34;
const LINE_HEIGHT = 16;
/** Width of a letter, about, CSS pixels. */
const LETTER = 7.2;

/** A warning on several lines, centred beneath a place as far as the view has room. */
export function warningBeneath(key: string, words: string, [x, y]: CanvasPoint, view: View): readonly Mark[] {
  const lines = wrap(`⚠ ${words}`, LETTERS_PER_LINE);
  const top = Math.min(y, view.height - lines.length * LINE_HEIGHT - 24);
  const half = (LETTERS_PER_LINE / 2) * LETTER;
  const centre = Math.min(Math.max(x, half), Math.max(half, view.width - half));
  return lines.map((line, i) =>
    text(`${key}-${String(i)}`, [centre, top + i * LINE_HEIGHT], line, PALETTE.warning, { weight: 'bold' }),
  );
}
