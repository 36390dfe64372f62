/** How the signs of a body make it S1: a logistic model, fitted to bones whose S1 is known. */
export interface LevelModel {
  /** Logarithm of the odds of S1 against nothing at all for a body whose signs are all 0. */
  readonly intercept: number;
  /** What one unit of each sign adds to it, in the order of `signsOf`. */
  readonly weights: readonly number[];
}

/** Logarithm of the odds of S1 against nothing at all. @param signs see `signsOf`. */
export function logOdds(signs: readonly number[], { intercept, weights }: LevelModel): number {
  return signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), intercept);
}

/** The probability of each body that it is S1, where at most one of them is; they add up to less than 1. */
export function probabilitiesOf(odds: readonly number[]): readonly number[] {
  const most = Math.max(0, ...odds);
  const parts = odds.map(logarithm => Math.exp(logarithm - most));
  const all = parts.reduce((sum, part) => sum + part, Math.exp(-most));
  return parts.map(part => part / all);
}
