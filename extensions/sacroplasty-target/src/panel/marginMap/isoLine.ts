import { angleOfRow, DIRECTIONS, insideMargin, type MarginMap } from '../../core/marginMap';
import type { MapFrame } from './frame';

type Corner = readonly [x: number, y: number, value: number];

/** The corners of a square of four cells, in order round it. */
const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** The line on which the margin has a value, mm, as a path in px; only between cells that have a margin. */
export function isoLine(map: MarginMap, frame: MapFrame, level: number): string {
  let path = '';
  for (let i = 0; i + 1 < map.offsets.length; i++) {
    for (let j = 0; j < DIRECTIONS; j++) {
      const values = SQUARE.map(([right, up]) => insideMargin(map, i + right, j + up));
      // One that is not a number is neither below nor above.
      if (!values.some(value => value < level) || !values.some(value => value >= level)) continue;
      if (values.some(Number.isNaN)) continue;
      const corners = SQUARE.map(([right, up], k): Corner => {
        // Row DIRECTIONS is row 0 a turn further: posterior again, at the map's top.
        return [frame.x(map.offsets[i + right] ?? 0), frame.y(angleOfRow(j + up)), values[k] ?? Number.NaN];
      });
      // Two crossings of the square's edges are one piece of the line; four, a saddle, are two.
      const crossings = corners.flatMap((corner, k) => crossing(corner, corners[(k + 1) % 4] ?? corner, level));
      for (let k = 0; k + 1 < crossings.length; k += 2) path += `M${crossings[k] ?? ''}L${crossings[k + 1] ?? ''}`;
    }
  }
  return path;
}

function crossing([x0, y0, a]: Corner, [x1, y1, b]: Corner, level: number): string[] {
  if (a < level === b < level) return [];
  const part = (level - a) / (b - a);
  return [`${(x0 + part * (x1 - x0)).toFixed(1)} ${(y0 + part * (y1 - y0)).toFixed(1)}`];
}
