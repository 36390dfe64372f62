import { QUARTER_TURN, signOf, type Side } from '../../geometry';
import type { SurfaceParameters } from './parameters';
import { raysWithin } from './polarGrid';
import type { SacralSurface } from './sacralSurface';

/**
 * Offset (unsigned mm) of the lateral edge of the S1 foramen: there the wall beneath the landmark
 * line, which is the foramen's roof, sinks away because S1 and S2 join. Null where it does not.
 */
export function foramenLimit(surface: SacralSurface, side: Side, foramen: SurfaceParameters['foramen']): number | null {
  const { rays } = surface.grid;
  const cone = raysWithin(foramen.cone, rays);
  const down = rays - raysWithin(QUARTER_TURN, rays);
  const roof = (offset: number): number | null => {
    const k = surface.middle + signOf(side) * Math.round(offset / surface.spacing);
    if (k < surface.first || k > surface.last) return null;
    let sum = 0;
    for (let d = -cone; d <= cone; d++) {
      const ray = down + d;
      sum += (surface.radius[k * rays + ray] as number) - (surface.centreU[k] as number);
    }
    return sum / (2 * cone + 1);
  };
  let highest = Number.POSITIVE_INFINITY;
  for (let s = foramen.plateauFrom; s <= foramen.plateauTo; s += surface.spacing)
    highest = Math.min(highest, roof(s) ?? highest);
  const open = highest + foramen.opening;
  let before: number | null = null;
  for (let s = foramen.from; s <= foramen.to; s += surface.spacing) {
    const here = roof(s);
    if (here === null) return null;
    // Between two slices of the surface, which lie 2 mm apart: else the limit would jump with the landmark.
    if (here > open) return before === null ? s : s - (surface.spacing * (here - open)) / (here - before);
    before = here;
  }
  return null;
}
