import type { PolarGrid } from './polarGrid';

/** No bone of the sacrum reaches this, HU; cement, metal and dense contrast do. */
export const DENSEST_BONE = 1500;
/** Blur makes the edge of denser material look like bone this far from where it reaches that, mm. */
const SMEARED = 1.5;

/**
 * Blanks (NaN) what on a line of values, HU, is denser than bone, and the edge around it: such an edge is
 * no cortex, and a cortex beside it cannot be told from it.
 *
 * @param step mm between samples.
 */
export function blankDenseLine(values: Float32Array, step: number): void {
  for (const m of denseIn(values)) blank(values, m, 0, values.length - 1, Math.round(SMEARED / step));
}

/** The same on an unfolded slice, rays x depths, where the edge is blanked on neighbouring rays too. */
export function blankDenseSection({ rays, depths, step }: PolarGrid, values: Float32Array): void {
  const along = Math.round(SMEARED / step);
  for (const i of denseIn(values)) {
    const t = Math.floor(i / depths);
    const r = i % depths;
    const apart = (2 * Math.PI * Math.max(1, r) * step) / rays;
    const across = Math.min(rays / 4, Math.round(SMEARED / apart));
    for (let d = -across; d <= across; d++) {
      const ray = ((t + d + rays) % rays) * depths;
      blank(values, ray + r, ray, ray + depths - 1, along);
    }
  }
}

/** Whether anything denser than bone is among the values, HU. */
export function holdsDense(values: Float32Array): boolean {
  return denseIn(values).length > 0;
}

const NONE: readonly number[] = [];

/** The samples that are denser than bone: none in most patients. */
function denseIn(values: Float32Array): readonly number[] {
  let first = 0;
  while (first < values.length && !((values[first] as number) > DENSEST_BONE)) first++;
  if (first === values.length) return NONE;
  const dense: number[] = [];
  for (let m = first; m < values.length; m++) if ((values[m] as number) > DENSEST_BONE) dense.push(m);
  return dense;
}

function blank(values: Float32Array, at: number, first: number, last: number, reach: number): void {
  values.fill(Number.NaN, Math.max(first, at - reach), Math.min(last, at + reach) + 1);
}
