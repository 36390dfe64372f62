import { measureDisc, type Disc, type DiscWindow } from './disc';
import type { Picture } from './slab';
import type { PictureCorners, PicturePoint } from './wedge';

/**
 * A hint at lumbosacral transitional anatomy from the shape of what is seen. The level itself is counted by
 * the user: one shape fits several counts.
 */
export type TransitionSuggestion =
  | { readonly kind: 'suggested'; readonly anatomy: 'lumbarised-s1'; readonly because: string }
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
const FORMED_DEPTH = 0.5;

const ABOVE: DiscWindow = { nearest: 1.5, farthest: 9, reach: 9 };
const BELOW: DiscWindow = { nearest: -3, farthest: 3, reach: 6 };

/** Looks for a formed disc below S1, the sign of a lumbarised S1, in the picture in which S1's corners were placed. */
export function suggestTransition(picture: Picture, { PS, AS, AI, PI }: PictureCorners): TransitionSuggestion {
  const ratio = length(PS, AS) / length(PI, AI);
  const above = measureDisc(picture, PS, AS, ABOVE);
  const below = measureDisc(picture, AI, PI, BELOW);
  const squared = `S1’s upper endplate is ${ratio.toFixed(2)} times as long as its lower one (${ratio <= SQUARED ? 'squared' : 'not squared'})`;
  if (above.kind === 'not-seen') {
    return { kind: 'nothing-suggested', because: `The L5-S1 disc cannot be measured; ${squared}.` };
  }
  const because = `${describeRemnant(below, above.height)}; ${squared}.`;
  const isFormed =
    below.kind === 'seen' &&
    below.height >= Math.max(FORMED_HEIGHT, FORMED_SHARE * above.height) &&
    below.depth >= FORMED_DEPTH * above.depth;
  return isFormed ? { kind: 'suggested', anatomy: 'lumbarised-s1', because } : { kind: 'nothing-suggested', because };
}

function describeRemnant(below: Disc, aboveHeight: number): string {
  const l5s1 = `L5-S1: ${aboveHeight.toFixed(1)} mm`;
  return below.kind === 'seen'
    ? `The S1-S2 disc is ${below.height.toFixed(1)} mm high (${l5s1})`
    : `No S1-S2 disc is seen (${l5s1})`;
}

function length(p: PicturePoint, q: PicturePoint): number {
  return Math.hypot(q[0] - p[0], q[1] - p[1]);
}
