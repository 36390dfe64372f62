import { signOf, type Side } from '../../geometry';
import { RAYS, raysWithin } from './polarGrid';
import type { SacralSurface } from './sacralSurface';

/** Offsets, mm, between which the S1 foramen's lateral edge lies in adults. */
const SEARCH = { plateauFrom: 16, plateauTo: 28, from: 25, to: 42 };
/** The foramen ends where its roof lies this much lower than at its highest, mm. */
const OPENING = 3;
/** Rays that point at the roof of the foramen: down, within about 15 degrees. */
const DOWN = (3 * RAYS) / 4;
const HALF_CONE = raysWithin(15);

/**
 * Offset (unsigned mm) of the lateral edge of the S1 foramen: there the wall beneath the landmark
 * line, which is the foramen's roof, sinks away because S1 and S2 join. Null where it does not.
 */
export function foramenLimit(surface: SacralSurface, side: Side): number | null {
  const roof = (offset: number): number | null => {
    const k = surface.middle + signOf(side) * Math.round(offset / surface.spacing);
    if (k < surface.first || k > surface.last) return null;
    let sum = 0;
    for (let d = -HALF_CONE; d <= HALF_CONE; d++) {
      const ray = DOWN + d;
      sum += (surface.radius[k * RAYS + ray] as number) - (surface.centreU[k] as number);
    }
    return sum / (2 * HALF_CONE + 1);
  };
  let highest = Number.POSITIVE_INFINITY;
  for (let s = SEARCH.plateauFrom; s <= SEARCH.plateauTo; s += surface.spacing)
    highest = Math.min(highest, roof(s) ?? highest);
  for (let s = SEARCH.from; s <= SEARCH.to; s += surface.spacing) {
    const here = roof(s);
    if (here === null) return null;
    if (here > highest + OPENING) return s;
  }
  return null;
}
