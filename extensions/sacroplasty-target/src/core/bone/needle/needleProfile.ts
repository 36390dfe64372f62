import type { Resampler } from '../../volume';

const STEP = 0.5;
/** Samples on each side over which a fall is measured: 1.5 mm. */
const HALF = 3;
/** The lines of the bundle lie this far apart, mm. */
const BUNDLE = 1.2;

type Place = readonly [number, number, number];

/**
 * The first place along a needle where the values fall outwards as across a cortex, read from a bundle
 * of nine parallel lines: for parts of the sacrum that the unfolded surface does not reach.
 *
 * @param from, to mm along the needle. @param least fall, HU, that is taken for an edge.
 * @returns mm along the needle, or null where no such fall is met.
 */
export function firstFall(
  resampler: Resampler,
  start: Place,
  d: Place,
  from: number,
  to: number,
  least: number,
): number | null {
  const count = Math.ceil((to - from) / STEP) + 1;
  const line = new Float32Array(count);
  const mean = new Float32Array(count);
  // Two directions across the needle: it never runs along the landmark's normal.
  const flat = Math.hypot(d[1], d[2]);
  const e1: Place = [0, -d[2] / flat, d[1] / flat];
  const e2: Place = [d[1] * e1[2] - d[2] * e1[1], d[2] * e1[0] - d[0] * e1[2], d[0] * e1[1] - d[1] * e1[0]];
  for (let i = -1; i <= 1; i++) {
    for (let j = -1; j <= 1; j++) {
      const o = (c: 0 | 1 | 2): number => start[c] + from * d[c] + BUNDLE * (i * e1[c] + j * e2[c]);
      resampler.line(o(0), o(1), o(2), d[0] * STEP, d[1] * STEP, d[2] * STEP, count, line, 0);
      for (let m = 0; m < count; m++) mean[m] = (mean[m] as number) + (line[m] as number) / 9;
    }
  }
  const fall = (m: number): number => (mean[m - HALF] as number) - (mean[m + HALF] as number);
  for (let m = HALF; m < count - HALF - 1; m++) {
    // The first peak of the fall; NaN, where the volume ends, is never one.
    if (fall(m) >= least && fall(m + 1) < fall(m)) return from + m * STEP;
  }
  return null;
}

/** Values are compared this far to both sides, mm. */
const REACH = 1.5;

/**
 * The direction in which the values around a place fall most: the outward normal of a cortex whose
 * outer edge it is. Null where they are level or unknown.
 */
export function normalOfFall(resampler: Resampler, p: Place): Place | null {
  const line = new Float32Array(3);
  const fall = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    const e = [Number(axis === 0), Number(axis === 1), Number(axis === 2)];
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        // Moved along the two other axes.
        const o = (c: number): number =>
          (p[c] as number) -
          REACH * (e[c] as number) +
          REACH * (c === (axis + 1) % 3 ? i : c === (axis + 2) % 3 ? j : 0);
        resampler.line(
          o(0),
          o(1),
          o(2),
          REACH * (e[0] as number),
          REACH * (e[1] as number),
          REACH * (e[2] as number),
          3,
          line,
          0,
        );
        fall[axis] = (fall[axis] as number) + (line[0] as number) - (line[2] as number);
      }
    }
  }
  const length = Math.hypot(...fall);
  return length > 0 ? [(fall[0] as number) / length, (fall[1] as number) / length, (fall[2] as number) / length] : null;
}
