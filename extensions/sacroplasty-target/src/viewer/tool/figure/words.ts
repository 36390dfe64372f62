import type { View } from '../view';

/** Widths of letters as they are drawn, about, CSS pixels: narrow ones, broad ones, and all others. */
const WIDTH = { narrow: 4.875, broad: 12, usual: 7.625 } as const;
const NARROW = /[fijlrtI.,:;·'’|!() -]/;
const BROAD = /[mwMW⚠✕✓%]/;
/** How much broader bold letters are. */
const BOLD = 1.0625;
/** Words keep this far from the sides of a view, CSS pixels. */
const SIDE = 4;

/** Which part of words lies at their place. */
export type Anchor = 'start' | 'middle' | 'end';

/** How heavy letters are. */
export type Weight = 'normal' | 'bold';

/** From where to where words on one line reach, about, CSS pixels. */
export function spanOf(
  words: string,
  x: number,
  anchor: Anchor,
  weight: Weight = 'normal',
): readonly [left: number, right: number] {
  const wide = Array.from(words, widthOf).reduce((sum, width) => sum + width, 0) * (weight === 'bold' ? BOLD : 1);
  const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
  return [left, left + wide];
}

function widthOf(letter: string): number {
  return NARROW.test(letter) ? WIDTH.narrow : BROAD.test(letter) ? WIDTH.broad : WIDTH.usual;
}

/** The place nearest to x at which no side of the view cuts the words off; where they are too long, their end is. */
export function withinView({ width }: Pick<View, 'width'>, x: number, words: string, anchor: Anchor): number {
  const [left, right] = spanOf(words, x, anchor);
  return x + Math.max(Math.min(0, width - SIDE - right), SIDE - left);
}

/** Breaks a sentence into lines of about this many letters, at spaces. */
export function wrap(sentence: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Millimetres for the image: one decimal, a real minus, and none before zero, as in the panel. */
export function millimetres(value: number): string {
  const rounded = Math.abs(value) < 0.05 ? 0 : value;
  return `${rounded.toFixed(1).replace('-', '−')} mm`;
}
