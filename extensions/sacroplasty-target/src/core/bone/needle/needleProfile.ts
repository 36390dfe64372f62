import { XYZ } from '../../geometry';
import type { Resampler } from '../../volume';
import type { NeedleParameters } from './parameters';

/** The lines of a bundle each way, and how many there are. */
const ACROSS = [-1, 0, 1] as const;
const LINES = ACROSS.length ** 2;

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
  { step, half, bundle }: NeedleParameters['profile'],
  start: Place,
  d: Place,
  from: number,
  to: number,
  least: number,
): number | null {
  const count = Math.ceil((to - from) / step) + 1;
  const line = new Float32Array(count);
  const mean = new Float32Array(count);
  // Two directions across the needle: it never runs along the landmark's normal.
  const flat = Math.hypot(d[1], d[2]);
  const e1: Place = [0, -d[2] / flat, d[1] / flat];
  const e2: Place = [d[1] * e1[2] - d[2] * e1[1], d[2] * e1[0] - d[0] * e1[2], d[0] * e1[1] - d[1] * e1[0]];
  for (const i of ACROSS) {
    for (const j of ACROSS) {
      const o = (c: 0 | 1 | 2): number => start[c] + from * d[c] + bundle * (i * e1[c] + j * e2[c]);
      resampler.line(o(0), o(1), o(2), d[0] * step, d[1] * step, d[2] * step, count, line, 0);
      for (let m = 0; m < count; m++) mean[m] = (mean[m] as number) + (line[m] as number) / LINES;
    }
  }
  const fall = (m: number): number => (mean[m - half] as number) - (mean[m + half] as number);
  for (let m = half; m < count - half - 1; m++) {
    // The first peak of the fall; NaN, where the volume ends, is never one.
    if (fall(m) >= least && fall(m + 1) < fall(m)) return from + m * step;
  }
  return null;
}

/**
 * The direction in which the values around a place fall most: the outward normal of a cortex whose
 * outer edge it is. Null where they are level or unknown.
 * @param reach values are compared this far to both sides, mm.
 */
export function normalOfFall(resampler: Resampler, p: Place, reach: number): Place | null {
  const line = new Float32Array(ACROSS.length);
  const fall = [0, 0, 0];
  for (let axis = 0; axis < XYZ; axis++) {
    const e = [Number(axis === 0), Number(axis === 1), Number(axis === 2)];
    for (const i of ACROSS) {
      for (const j of ACROSS) {
        // Moved along the two other axes.
        const o = (c: number): number =>
          (p[c] as number) -
          reach * (e[c] as number) +
          reach * (c === (axis + 1) % XYZ ? i : c === (axis + 2) % XYZ ? j : 0);
        const step = (c: 0 | 1 | 2): number => reach * (e[c] as number);
        resampler.line(o(0), o(1), o(2), step(0), step(1), step(2), line.length, line, 0);
        fall[axis] = (fall[axis] as number) + (line[0] as number) - (line[2] as number);
      }
    }
  }
  const length = Math.hypot(...fall);
  return length > 0 ? [(fall[0] as number) / length, (fall[1] as number) / length, (fall[2] as number) / length] : null;
}
