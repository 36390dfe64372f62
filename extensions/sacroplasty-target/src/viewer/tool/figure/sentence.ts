import type { CanvasPoint } from '../view';
import { text, type Mark } from './mark';
import { PALETTE } from './palette';
import { wrap } from './words';

const LETTERS_PER_LINE = 34;
/** From one line of a block to the next, CSS pixels. */
export const LINE_HEIGHT = 16;

/** A warning on several lines, centred beneath a place. */
export function warningBeneath(key: string, words: string, [x, y]: CanvasPoint): readonly Mark[] {
  return wrap(`⚠ ${words}`, LETTERS_PER_LINE).map((line, i) =>
    text(`${key}-${String(i)}`, [x, y + i * LINE_HEIGHT], line, PALETTE.warning, { weight: 'bold', block: key }),
  );
}
