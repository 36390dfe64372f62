import { SIDES, type Side } from '../geometry';
import { measureDisc, type Disc } from './disc';
import type { ProposalParameters } from './parameters';
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

/** S1's discs; `isFormed`: the one below is no remnant. */
interface Discs {
  readonly above: Disc;
  readonly below: Disc;
  readonly isFormed: boolean;
}

function measureDiscs(
  picture: Picture,
  { PS, AS, AI, PI }: PictureCorners,
  { disc, transition }: ProposalParameters,
): Discs {
  const { formedHeight, formedShare, formedDepth } = transition;
  const above = measureDisc(picture, PS, AS, transition.above, disc);
  const below = measureDisc(picture, AI, PI, transition.below, disc);
  const isFormed =
    above.kind === 'seen' &&
    below.kind === 'seen' &&
    below.height >= Math.max(formedHeight, formedShare * above.height) &&
    below.depth >= formedDepth * above.depth;
  return { above, below, isFormed };
}

/** How far below the inferior corners a formed disc begins, mm; 0 where none is formed. */
export function formedDiscFrom(picture: Picture, corners: PictureCorners, parameters: ProposalParameters): number {
  const { below, isFormed } = measureDiscs(picture, corners, parameters);
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
  parameters: ProposalParameters,
): TransitionSuggestion {
  const { squared } = parameters.transition;
  const { above, below, isFormed } = measureDiscs(picture, corners, parameters);
  const ratio = distance(corners.PS, corners.AS) / distance(corners.PI, corners.AI);
  const remnant =
    above.kind === 'not-seen' ? 'The L5-S1 disc cannot be measured' : describeRemnant(below, above.height);
  const discs = `${remnant}; S1’s upper endplate is ${ratio.toFixed(2)} times as long as its lower one (${ratio <= squared ? 'squared' : 'not squared'}).`;
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
