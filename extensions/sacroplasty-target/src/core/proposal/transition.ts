import { forBothSides, mm, SIDES, type Millimetres, type Side } from '../geometry';
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
  | { readonly kind: 'suggested'; readonly anatomy: SuggestedAnatomy; readonly because: TransitionReason }
  | { readonly kind: 'nothing-suggested'; readonly because: TransitionReason };

/** What a suggestion was made from: as it is seen, or in the words that were stored. */
export type TransitionReason = TransitionSigns | { readonly kind: 'stated'; readonly text: string };

/** The signs of transitional anatomy. */
export interface TransitionSigns {
  readonly kind: 'signs';
  /** The disc below S1, beside the height of the one above; null: L5-S1 cannot be measured. */
  readonly discs: {
    readonly above: Millimetres;
    /** Null: none is seen. */
    readonly below: Millimetres | null;
  } | null;
  /** S1's upper endplate per length of its lower one. */
  readonly endplates: number;
  readonly isSquared: boolean;
  /** How far above each ala a bone lies that may be L5's transverse process in a false joint; null: none does. */
  readonly falseJoints: Readonly<Record<Side, Millimetres | null>>;
}

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
  const endplates = distance(corners.PS, corners.AS) / distance(corners.PI, corners.AI);
  const because: TransitionSigns = {
    kind: 'signs',
    discs:
      above.kind === 'seen'
        ? { above: mm(above.height), below: below.kind === 'seen' ? mm(below.height) : null }
        : null,
    endplates,
    isSquared: endplates <= squared,
    falseJoints: forBothSides(side => {
      const width = falseJoints[side];
      return width === null ? null : mm(width);
    }),
  };
  if (isFormed) return { kind: 'suggested', anatomy: 'lumbarised-s1', because };
  const joined = SIDES.filter(side => falseJoints[side] !== null);
  const [side] = joined;
  if (side === undefined) return { kind: 'nothing-suggested', because };
  return { kind: 'suggested', anatomy: `sacralised-l5-${joined.length === 1 ? side : 'bilateral'}`, because };
}
