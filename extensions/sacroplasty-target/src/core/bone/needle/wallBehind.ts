import { LeastCostPath } from '../../numeric';
import type { Sacrum } from '../surface';
import { beyondSurface } from '../surface';
import { sectionFall } from '../surface';

/** Columns across the needle, 1 mm apart, from its start backwards; samples of a column, mm. */
const GRID = { rays: 68, depths: 48, step: 0.75 } as const;
/** The needle lies at this depth of every column: 19 mm of bone behind it, 16 mm in front. */
const NEEDLE = 26;
/** What the wall pays for a sample nearer or farther than in the column beside; it never jumps. */
const BEND = 0.25;
const JUMP = 1000;
/** A fall so many times the least that is seen is a certain edge. */
const CERTAIN = 5;
/** What it costs to pass an edge so many samples behind: the first outer edge wins, but not over the canal's. */
const PASSING = 0.8;
const PASSED = { from: 3, to: 8 } as const;
/** A break of the wall, mm, that is bridged: a foramen's mouth is wider. */
const WIDEST_BREAK = 4;
/** The surface beside the start is looked for in such steps, mm. */
const MARCH = 0.25;

type Place = readonly [number, number, number];

/**
 * The front wall of the bone behind a start that lies in front of it: how far beyond the needle it lies, mm,
 * along `forward`, for every mm backwards from the start; NaN where it is not seen. Cut off where more
 * than a short break of it is not seen. It begins on the traced surface and goes on as one sheet.
 *
 * @param forward unit vector across the needle, out of the bone. @returns empty where nothing is traced beside the start.
 */
export function wallBehind({ resampler, surface, coarsest }: Sacrum, start: Place, d: Place, forward: Place): number[] {
  const { rays, depths, step } = GRID;
  const deepest = -NEEDLE * step;
  let first = 0;
  while (!(beyondSurface(surface, start[0], start[1] + first * forward[1], start[2] + first * forward[2]) <= 0)) {
    first -= MARCH;
    if (first < deepest) return [];
  }
  const aside: Place = [-Math.hypot(d[1], d[2]), -d[0] * forward[2], d[0] * forward[1]];
  const values = new Float32Array(rays * depths);
  const line = new Float32Array(depths);
  for (let c = 0; c < rays; c++) {
    for (let j = -1; j <= 1; j++) {
      const from = (i: 0 | 1 | 2): number => start[i] - c * d[i] + deepest * forward[i] + j * aside[i];
      const along = (i: 0 | 1 | 2): number => step * forward[i];
      resampler.line(from(0), from(1), from(2), along(0), along(1), along(2), depths, line, 0);
      for (let r = 0; r < depths; r++)
        values[c * depths + r] = (values[c * depths + r] as number) + (line[r] as number);
    }
  }
  const fall = new Float32Array(rays * depths);
  sectionFall(GRID, values, Math.max(1, Math.round(coarsest / 2 / step)), new Float32Array(rays * depths), fall);
  // Three lines were added up.
  const seen = 3 * surface.seen;
  const told = fall.map(f => (f > 0 && f < seen ? 0 : Math.max(-1, Math.min(1, f / (CERTAIN * seen)))));
  const cost = told.map((edge, i) => {
    let passed = 0;
    const last = Math.min(PASSED.to, i % depths);
    for (let b = PASSED.from; b <= last; b++) passed = Math.max(passed, told[i - b] as number);
    return PASSING * passed - edge;
  });
  const path = new LeastCostPath(rays, depths, BEND, JUMP);
  path.begin(NEEDLE + Math.round(first / step));
  for (let c = 0; c < rays; c++) path.add(cost, c * depths, 0, depths - 1);
  const wall = new Array<number>(rays);
  for (let c = rays - 1, r = path.end; c >= 0; r = path.before(c + 1, r), c--)
    wall[c] = (fall[c * depths + r] as number) < seen ? Number.NaN : (r - NEEDLE) * step;
  let unseen = 0;
  const end = wall.findIndex(h => (unseen = Number.isNaN(h) ? unseen + 1 : 0) > WIDEST_BREAK);
  return end < 0 ? wall : wall.slice(0, end);
}
