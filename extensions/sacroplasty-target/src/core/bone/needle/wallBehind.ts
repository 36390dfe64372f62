import { LeastCostPath } from '../../numeric';
import { beyondSurface, sectionCost, sectionFall, type Sacrum } from '../surface';
import type { NeedleParameters } from './parameters';

/** The lines of a column: one to each side, across the wall's course, against noise. */
const BESIDE = [-1, 0, 1] as const;

type Place = readonly [number, number, number];

/**
 * The front wall of the bone behind a start that lies in front of it: how far beyond the needle it lies, mm,
 * along `forward`, for every mm backwards from the start; NaN where it is not seen. Cut off where more
 * than a short break of it is not seen. It begins on the traced surface and goes on as one sheet.
 *
 * @param forward unit vector across the needle, out of the bone. @returns empty where nothing is traced beside the start.
 */
export function wallBehind(
  {
    parameters: {
      cost: { passed, passing },
    },
    resampler,
    surface,
    coarsest,
  }: Sacrum,
  wall: NeedleParameters['wall'],
  start: Place,
  d: Place,
  forward: Place,
): number[] {
  const { columns: rays, depths, needle, step } = wall;
  const grid = { rays, depths, step };
  const deepest = -needle * step;
  let first = 0;
  while (!(beyondSurface(surface, start[0], start[1] + first * forward[1], start[2] + first * forward[2]) <= 0)) {
    first -= wall.march;
    if (first < deepest) return [];
  }
  const aside: Place = [-Math.hypot(d[1], d[2]), -d[0] * forward[2], d[0] * forward[1]];
  const values = new Float32Array(rays * depths);
  const line = new Float32Array(depths);
  for (let c = 0; c < rays; c++) {
    for (const j of BESIDE) {
      const from = (i: 0 | 1 | 2): number => start[i] - c * d[i] + deepest * forward[i] + j * aside[i];
      const along = (i: 0 | 1 | 2): number => step * forward[i];
      resampler.line(from(0), from(1), from(2), along(0), along(1), along(2), depths, line, 0);
      for (let r = 0; r < depths; r++)
        values[c * depths + r] = (values[c * depths + r] as number) + (line[r] as number);
    }
  }
  const fall = new Float32Array(rays * depths);
  sectionFall(grid, values, Math.max(1, Math.round(coarsest / 2 / step)), new Float32Array(rays * depths), fall);
  const seen = BESIDE.length * surface.seen;
  const scale = { weak: seen, full: wall.certain * seen };
  const cost = new Float32Array(rays * depths);
  sectionCost(grid, fall, scale, { passed, passing, reach: wall.reach }, cost);
  const path = new LeastCostPath(rays, depths, wall.bend, wall.jump);
  path.begin(needle + Math.round(first / step));
  for (let c = 0; c < rays; c++) path.add(cost, c * depths, 0, depths - 1);
  const found = new Array<number>(rays);
  for (let c = rays - 1, r = path.end; c >= 0; r = path.before(c + 1, r), c--)
    found[c] = (fall[c * depths + r] as number) < seen ? Number.NaN : (r - needle) * step;
  let unseen = 0;
  const end = found.findIndex(h => (unseen = Number.isNaN(h) ? unseen + 1 : 0) > wall.widestBreak);
  return end < 0 ? found : found.slice(0, end);
}
