/** The normal distribution's cumulative function, from a table: 1e-4 is far below any noise of a CT. */
const LIMIT = 5;
const PER_UNIT = 200;
const TABLE = Float64Array.from({ length: 2 * LIMIT * PER_UNIT + 2 }, (_, i) =>
  exactCumulative(i / PER_UNIT - LIMIT),
);

/** Abramowitz and Stegun, 7.1.26. */
function exactCumulative(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (poly * Math.exp(-z * z)) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** P(X <= x) of a standard normal X. */
export function cumulative(x: number): number {
  if (x <= -LIMIT) return 0;
  if (x >= LIMIT) return 1;
  const position = (x + LIMIT) * PER_UNIT;
  const i = Math.floor(position);
  const low = TABLE[i] as number;
  return low + ((TABLE[i + 1] as number) - low) * (position - i);
}
