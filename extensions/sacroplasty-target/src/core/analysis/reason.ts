import type { UnseenBone } from '../bone';
import type { Millimetres } from '../geometry';

/** Words that were stored, or said of the series, before: they are kept as they are. */
export interface Stated {
  readonly kind: 'stated';
  readonly text: string;
}

export function stated(text: string): Stated {
  return { kind: 'stated', text };
}

/** A wall of the sacrum, by the way it faces. */
export type Wall = 'anterior' | 'posterior' | 'upper' | 'lower' | 'lateral' | 'foramen';

/** Why something is unknown. */
export type UnknownReason =
  | Stated
  | { readonly kind: PlainReason }
  /** The line is so near to a wall that its own uncertainty decides. */
  | { readonly kind: 'too-near' | 'wall-not-clear' | 'outside-by-less'; readonly wall: Wall }
  | { readonly kind: 'at-offset'; readonly offset: Millimetres; readonly reason: UnknownReason }
  /** A needle along the program's joint line, turned within its uncertainty, gives another distance. */
  | { readonly kind: 'joint-line-unsure'; readonly joint: 'seen' | 'unsure' | 'guessed' };

/** A reason that has nothing to add. */
export type PlainReason =
  | UnseenBone['reason']
  | 'outside-segment'
  | 'no-joint'
  | 'no-needle-zone'
  | 'no-surface'
  | 'surface-contradicts-itself'
  | 'past-traced'
  | 'at-joint'
  | 'joint-unseen'
  | 'bone-unclear'
  | 'target-past-joint'
  | 'target-in-front'
  | 'target-outside'
  | 'needle-misses'
  | 'exit-unseen'
  | 'exit-near-unseen-joint'
  | 'needle-along-cortex'
  | 'joint-line-along-beam'
  | 'not-measured'
  | 'not-looked'
  | 'no-anterior-direction'
  | 'surface-not-at-hand';
