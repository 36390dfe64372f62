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
  const roof = (slice: number): number | null => {
    const k = surface.middle + signOf(side) * slice;
    if (k < surface.first || k > surface.last) return null;
    let sum = 0;
    for (let d = -cone; d <= cone; d++) {
      const ray = down + d;
      sum += (surface.radius[k * rays + ray] as number) - (surface.centreU[k] as number);
    }
    return sum / (2 * cone + 1);
  };
  const firstFrom = (offset: number): number => Math.ceil(offset / surface.spacing);
  let highest = Number.POSITIVE_INFINITY;
  for (let slice = firstFrom(foramen.plateauFrom); slice * surface.spacing <= foramen.plateauTo; slice++)
    highest = Math.min(highest, roof(slice) ?? highest);
  const open = highest + foramen.opening;
  let before: number | null = null;
  for (let slice = firstFrom(foramen.from); slice * surface.spacing <= foramen.to; slice++) {
    const here = roof(slice);
    if (here === null) return null;
    // Between two slices, which lie 2 mm apart: else the limit would jump with the landmark.
    if (here > open) return surface.spacing * (before === null ? slice : slice - (here - open) / (here - before));
    before = here;
  }
  return null;
}
