import type { Side } from '../geometry';

/** What was known of the landmark's level when a plan was stored: whether its vertebra may not be S1. */
export type LevelReview =
  /** Stored before this was recorded. */
  | { readonly kind: 'not-recorded' }
  /** Nothing spoke against S1, or nothing could be found out. */
  | { readonly kind: 'not-doubted' }
  | {
      readonly kind: 'doubted';
      /** What the program said of it, in the words that the user read. */
      readonly words: string;
      /** Whether the user has counted the levels and says that it is S1. */
      readonly isCounted: boolean;
    };

/** Whether somebody had taken a part of a plan as right, as it was measured, when the plan was stored. */
export type Accepted =
  /** Whoever stored it: set by hand, or looked at. */
  | 'by-observer'
  /** It came so with an earlier plan, or from an earlier user. */
  | 'earlier'
  | 'no'
  /** Stored before this was recorded. */
  | 'not-recorded';

/** What people had said of a plan's landmark and sides when it was stored. */
export interface PlanReview {
  readonly level: LevelReview;
  /** All four. */
  readonly corners: Accepted;
  /** Ala target and joint line, with what was unsure of the side. */
  readonly sides: Readonly<Record<Side, Accepted>>;
}
