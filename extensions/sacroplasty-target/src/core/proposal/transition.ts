import { SIDES, type Side } from '../geometry';
import { measureDisc, type Disc, type DiscWindow } from './disc';
import type { Picture } from './slab';
import { distance, type PictureCorners } from './wedge';

/** Transitional anatomy that may be suggested. */
export type SuggestedAnatomy = 'lumbarised-s1' | `sacralised-l5-${Side | 'bilateral'}`;

/**
 * A hint at lumbosacral transitional anatomy from the shape of what is seen. The level itself is counted by
 * the user: one shape fits several counts.
 */
export type TransitionSuggestion =
  | { readonly kind: 'suggested'; readonly anatomy: SuggestedAnatomy; readonly because: string }
  | { readonly kind: 'nothing-suggested'; readonly because: string };

/**
 * A superior endplate less than this many times as long as the inferior one makes the body a square (Wigh's sign).
 * It is told and does not decide: many a usual S1 is that square.
 */
const SQUARED = 1.37;
/** A remnant S1-S2 disc at least this high, and this share of the L5-S1 disc, is a formed disc, mm. */
const FORMED_HEIGHT = 3.5;
const FORMED_SHARE = 0.4;
/** And it is this share as dark against its endplates. */
const FORMED_DEPTH = 0.8;

const ABOVE: DiscWindow = { nearest: 1.5, farthest: 9, reach: 9 };
/** The inferior corners may lie on the upper or lower endplate of a formed disc, or between them. */
const BELOW: DiscWindow = { nearest: -10, farthest: 7, reach: 9 };

/** S1's discs; `isFormed`: the one below is no remnant. */
interface Discs {
  readonly above: Disc;
  readonly below: Disc;
  readonly isFormed: boolean;
}

function measureDiscs(picture: Picture, { PS, AS, AI, PI }: PictureCorners): Discs {
  const above = measureDisc(picture, PS, AS, ABOVE);
  const below = measureDisc(picture, AI, PI, BELOW);
  const isFormed =
    above.kind === 'seen' &&
    below.kind === 'seen' &&
    below.height >= Math.max(FORMED_HEIGHT, FORMED_SHARE * above.height) &&
    below.depth >= FORMED_DEPTH * above.depth;
  return { above, below, isFormed };
}

/** How far below the inferior corners a formed disc begins, mm; 0 where none is formed. */
export function formedDiscFrom(picture: Picture, corners: PictureCorners): number {
  const { below, isFormed } = measureDiscs(picture, corners);
  return isFormed && below.kind === 'seen' ? below.from : 0;
}

/**
 * Looks for the signs of transitional anatomy: a formed disc below S1 (lumbarised), or L5's transverse process
 * in a false joint with the ala (sacralised).
 *
 * @param picture in which S1's corners were placed.
 * @param falseJoints width of the false joint on each side, mm; null: none is seen.
 */
export function suggestTransition(
  picture: Picture,
  corners: PictureCorners,
  falseJoints: Readonly<Record<Side, number | null>>,
): TransitionSuggestion {
  const { above, below, isFormed } = measureDiscs(picture, corners);
  const ratio = distance(corners.PS, corners.AS) / distance(corners.PI, corners.AI);
  const remnant =
    above.kind === 'not-seen' ? 'The L5-S1 disc cannot be measured' : describeRemnant(below, above.height);
  const discs = `${remnant}; S1’s upper endplate is ${ratio.toFixed(2)} times as long as its lower one (${ratio <= SQUARED ? 'squared' : 'not squared'}).`;
  const joined = SIDES.filter(side => falseJoints[side] !== null);
  const because = joined.reduce(
    (words, side) =>
      `${words} A bone lies ${String(falseJoints[side]?.toFixed(1))} mm above the ${side} ala: L5’s transverse process may join the sacrum.`,
    discs,
  );
  if (isFormed) return { kind: 'suggested', anatomy: 'lumbarised-s1', because };
  const [side] = joined;
  if (side === undefined) return { kind: 'nothing-suggested', because };
  return { kind: 'suggested', anatomy: `sacralised-l5-${joined.length === 1 ? side : 'bilateral'}`, because };
}

function describeRemnant(below: Disc, aboveHeight: number): string {
  const l5s1 = `L5-S1: ${aboveHeight.toFixed(1)} mm`;
  return below.kind === 'seen'
    ? `The S1-S2 disc is ${below.height.toFixed(1)} mm high (${l5s1})`
    : `No S1-S2 disc is seen (${l5s1})`;
}
