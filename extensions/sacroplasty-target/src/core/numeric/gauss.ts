/*
 * The normal distribution from a table: its error, below 1e-4, is far under any noise of a CT.
 */
const LIMIT = 5;
const PER_UNIT = 100;
const SIZE = 2 * LIMIT * PER_UNIT + 2;
const CUMULATIVE = Float64Array.from({ length: SIZE }, (_, i) => exactCumulative(i / PER_UNIT - LIMIT));
const DENSITY = Float64Array.from({ length: SIZE }, (_, i) => {
  const x = i / PER_UNIT - LIMIT;
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
});

/** Abramowitz and Stegun, 7.1.26. */
function exactCumulative(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (poly * Math.exp(-z * z)) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** P(X <= x) of a standard normal X. */
export function cumulative(x: number): number {
  if (x <= -LIMIT) return 0;
  if (x >= LIMIT) return 1;
  const position = (x + LIMIT) * PER_UNIT;
  const i = position | 0;
  const low = CUMULATIVE[i] as number;
  return low + ((CUMULATIVE[i + 1] as number) - low) * (position - i);
}

/** Density of a standard normal at x. */
export function density(x: number): number {
  if (x <= -LIMIT || x >= LIMIT) return 0;
  const position = (x + LIMIT) * PER_UNIT;
  const i = position | 0;
  const low = DENSITY[i] as number;
  return low + ((DENSITY[i + 1] as number) - low) * (position - i);
}

/** This many standard deviations to both sides of its mean hold 95 % of a normal distribution. */
export const DEVIATIONS_OF_95 = 1.96;

/** The standard deviation of normally distributed values about 0, per median of their absolute values. */
export const DEVIATION_PER_MEDIAN = 1.48;

/** The logistic function of this many times x is within 0.01 of `cumulative` of x (Bowling et al. 2009). */
export const LOGISTIC_SCALE = 1.702;
