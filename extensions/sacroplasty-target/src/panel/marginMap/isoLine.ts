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
      if (!isCrossed(map, i, j, level)) continue;
      const corners = SQUARE.map(([right, up]): Corner => {
        // Row DIRECTIONS is row 0 a turn further: posterior again, at the map's top.
        const value = insideMargin(map, i + right, j + up);
        return [frame.x(map.offsets[i + right] ?? 0), frame.y(angleOfRow(j + up)), value];
      });
      // Two crossings of the square's edges are one piece of the line; four, a saddle, are two.
      const crossings = corners.flatMap((corner, k) => crossing(corner, corners[(k + 1) % 4] ?? corner, level));
      for (let k = 0; k + 1 < crossings.length; k += 2) path += `M${crossings[k] ?? ''}L${crossings[k + 1] ?? ''}`;
    }
  }
  return path;
}

/** Whether a square of four cells that all have a margin lies on both sides of a level; few of the thousands do. */
function isCrossed(map: MarginMap, i: number, j: number, level: number): boolean {
  const [a, b] = [insideMargin(map, i, j), insideMargin(map, i + 1, j)];
  const [c, d] = [insideMargin(map, i + 1, j + 1), insideMargin(map, i, j + 1)];
  // Of one that is not a number neither is a number, and neither is below nor above.
  return Math.min(a, b, c, d) < level && Math.max(a, b, c, d) >= level;
}

function crossing([x0, y0, a]: Corner, [x1, y1, b]: Corner, level: number): string[] {
  if (a < level === b < level) return [];
  const part = (level - a) / (b - a);
  return [`${(x0 + part * (x1 - x0)).toFixed(1)} ${(y0 + part * (y1 - y0)).toFixed(1)}`];
}
