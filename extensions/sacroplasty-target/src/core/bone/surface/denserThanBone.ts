import { QUARTER_TURN } from '../../geometry';
import type { SurfaceParameters } from './parameters';
import { raysWithin, type PolarGrid } from './polarGrid';

/** What is denser than bone, and how far its blurred edge reaches. */
type Dense = SurfaceParameters['dense'];

/**
 * Blanks (NaN) what on a line of values, HU, is denser than bone, and the edge around it: such an edge is
 * no cortex, and a cortex beside it cannot be distinguished from it.
 *
 * @param step mm between samples.
 */
export function blankDenseLine(values: Float32Array, step: number, dense: Dense): void {
  for (const m of denseIn(values, dense)) blank(values, m, 0, values.length - 1, Math.round(dense.smeared / step));
}

/** The same on an unfolded slice, rays x depths, where the edge is blanked on neighbouring rays too. */
export function blankDenseSection({ rays, depths, step }: PolarGrid, values: Float32Array, dense: Dense): void {
  const quarter = raysWithin(QUARTER_TURN, rays);
  const along = Math.round(dense.smeared / step);
  for (const i of denseIn(values, dense)) {
    const t = Math.floor(i / depths);
    const r = i % depths;
    const apart = (2 * Math.PI * Math.max(1, r) * step) / rays;
    const across = Math.min(quarter, Math.round(dense.smeared / apart));
    for (let d = -across; d <= across; d++) {
      const ray = ((t + d + rays) % rays) * depths;
      blank(values, ray + r, ray, ray + depths - 1, along);
    }
  }
}

/** Whether anything denser than bone is among the values, HU. */
export function holdsDense(values: Float32Array, dense: Dense): boolean {
  return denseIn(values, dense).length > 0;
}

const NONE: readonly number[] = [];

/** The samples that are denser than bone: none in most patients. */
function denseIn(values: Float32Array, { densest }: Dense): readonly number[] {
  let first = 0;
  while (first < values.length && !((values[first] as number) > densest)) first++;
  if (first === values.length) return NONE;
  const dense: number[] = [];
  for (let m = first; m < values.length; m++) if ((values[m] as number) > densest) dense.push(m);
  return dense;
}

function blank(values: Float32Array, at: number, first: number, last: number, reach: number): void {
  values.fill(Number.NaN, Math.max(first, at - reach), Math.min(last, at + reach) + 1);
}
