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

/** What people had said of a plan's landmark and sides when it was stored. */
export interface PlanReview {
  readonly level: LevelReview;
}
