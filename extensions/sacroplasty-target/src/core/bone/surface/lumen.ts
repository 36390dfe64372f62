import { raysWithin, type DepthBand, type PolarGrid } from './polarGrid';

/** The cortex's peak lies this deep behind the outer surface, mm, */
const CORTEX = 2.25;
/** and what lies behind it this deep. */
const BEHIND = 6.75;
/** Fewer samples of it tell nothing. */
const LEAST_SAMPLES = 3;
/** Marrow of an ala is darker than this, HU, */
const BRIGHTEST_MARROW = 120;
/** a bone island brighter than contrast, */
const BRIGHTEST_CONTRAST = 650;
/** and its cortex brighter than what lies behind it, by this share at least. */
const SHELL = 1.25;
/** Rays within this angle of straight forward are asked. */
const FORWARD = raysWithin(52);

/**
 * The share of an unfolded slice's forward rays that end at no cortex but at contrast, in a vessel or in bowel:
 * within, that is brighter than the ala's marrow, and has no shell that is brighter still.
 *
 * @param values rays x depths, HU, read from the first depth of `band` on.
 * @param radius per ray, from `at` on, samples from the centre to the surface.
 * @param half half the width over which an edge is smeared, in samples, at least 1.
 */
export function lumenShare(
  { rays, depths, step }: PolarGrid,
  values: Float32Array,
  { first }: DepthBand,
  half: number,
  radius: Float32Array,
  at: number,
): number {
  const cortex = Math.round(CORTEX / step) + half - 1;
  const behind = Math.round(BEHIND / step) + half - 1;
  let asked = 0;
  let lumen = 0;
  for (let d = -FORWARD; d <= FORWARD; d++) {
    const t = (d + rays) % rays;
    const r = radius[at + t] as number;
    const from = Math.max(first[t] as number, r - behind);
    const count = r - cortex - from;
    if (count < LEAST_SAMPLES) continue;
    let within = 0;
    for (let m = from; m < r - cortex; m++) within += (values[t * depths + m] as number) / count;
    let shell = 0;
    for (let m = r - cortex; m <= r; m++) shell = Math.max(shell, values[t * depths + m] as number);
    asked++;
    if (within > BRIGHTEST_MARROW && within < BRIGHTEST_CONTRAST && shell < SHELL * within) lumen++;
  }
  return asked < FORWARD ? 0 : lumen / asked;
}
