/**
 * Smooths values along one axis with the binomial filter 1-4-6-4-1 (standard deviation: one sample). NaN at the ends.
 *
 * @param stride from one value to the next along the axis: 1, or the length of a row.
 */
export function binomialFilter(values: Float32Array, stride: number): Float32Array {
  const out = new Float32Array(values.length).fill(Number.NaN);
  for (let at = 2 * stride; at < values.length - 2 * stride; at++) {
    out[at] =
      ((values[at - 2 * stride] as number) +
        4 * (values[at - stride] as number) +
        6 * (values[at] as number) +
        4 * (values[at + stride] as number) +
        (values[at + 2 * stride] as number)) /
      16;
  }
  return out;
}
