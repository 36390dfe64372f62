import { angleOfRow, CELL_KIND, DIRECTIONS, type MarginMap } from '../../core/marginMap';
import type { MapFrame } from './frame';

type Corner = readonly [x: number, y: number, value: number];

/** The line on which the margin has a value, mm, as a path in px; only between cells that have a margin. */
export function isoLine(map: MarginMap, frame: MapFrame, level: number): string {
  let path = '';
  for (let i = 0; i + 1 < map.offsets.length; i++) {
    for (let j = 0; j < DIRECTIONS; j++) {
      const corners = [
        cornerOf(map, frame, i, j),
        cornerOf(map, frame, i + 1, j),
        cornerOf(map, frame, i + 1, j + 1),
        cornerOf(map, frame, i, j + 1),
      ];
      if (corners.some(([, , value]) => Number.isNaN(value))) continue;
      // Two crossings of the square's edges are one piece of the line; four, a saddle, are two.
      const crossings = corners.flatMap((corner, k) => crossing(corner, corners[(k + 1) % 4] ?? corner, level));
      for (let k = 0; k + 1 < crossings.length; k += 2) path += `M${crossings[k] ?? ''}L${crossings[k + 1] ?? ''}`;
    }
  }
  return path;
}

function cornerOf(map: MarginMap, frame: MapFrame, column: number, row: number): Corner {
  const at = column * DIRECTIONS + (row % DIRECTIONS);
  const value = map.kind[at] === CELL_KIND.inside ? (map.margin[at] as number) : Number.NaN;
  // Row DIRECTIONS is row 0 a turn further: posterior again, at the map's top.
  return [frame.x(map.offsets[column] ?? 0), frame.y(angleOfRow(row)), value];
}

function crossing([x0, y0, a]: Corner, [x1, y1, b]: Corner, level: number): string[] {
  if (a < level === b < level) return [];
  const part = (level - a) / (b - a);
  return [`${(x0 + part * (x1 - x0)).toFixed(1)} ${(y0 + part * (y1 - y0)).toFixed(1)}`];
}
