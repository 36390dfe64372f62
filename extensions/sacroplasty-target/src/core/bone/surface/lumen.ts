import type { SurfaceParameters } from './parameters';
import { raysWithin, type DepthBand, type PolarGrid } from './polarGrid';

/**
 * The share of an unfolded slice's forward rays that end at no cortex but at contrast, in a vessel or in bowel:
 * within, that is brighter than the ala's marrow, and has no shell that is brighter still.
 *
 * @param values rays x depths, HU, read from the first depth of `band` on.
 * @param radius per ray, from `at` on, samples from the centre to the surface.
 * @param half half the width over which an edge is smeared, in samples, at least 1.
 */
export function lumenShare(
  contrast: SurfaceParameters['lumen'],
  { rays, depths, step }: PolarGrid,
  values: Float32Array,
  { first }: DepthBand,
  half: number,
  radius: Float32Array,
  at: number,
): number {
  const cortex = Math.round(contrast.cortex / step) + half - 1;
  const behind = Math.round(contrast.behind / step) + half - 1;
  const forward = raysWithin(contrast.forward, rays);
  let asked = 0;
  let lumen = 0;
  for (let d = -forward; d <= forward; d++) {
    const t = (d + rays) % rays;
    const r = radius[at + t] as number;
    const from = Math.max(first[t] as number, r - behind);
    const count = r - cortex - from;
    if (count < contrast.leastSamples) continue;
    let within = 0;
    for (let m = from; m < r - cortex; m++) within += (values[t * depths + m] as number) / count;
    let shell = 0;
    for (let m = r - cortex; m <= r; m++) shell = Math.max(shell, values[t * depths + m] as number);
    asked++;
    if (within > contrast.brightestMarrow && within < contrast.brightestContrast && shell < contrast.shell * within)
      lumen++;
  }
  return asked < forward ? 0 : lumen / asked;
}
