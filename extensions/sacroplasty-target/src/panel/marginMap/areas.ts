import { isBorderline } from '../../core/analysis';
import { cellAt, DIRECTIONS, insideMargin, type MarginMap } from '../../core/marginMap';
import type { DistanceThresholds } from '../../core/trajectory';
import { FRAME, type MapFrame } from './frame';

/** What an area of the map shows: a step of the margin, or a place that has none to rely on. */
export type AreaName = 'outside' | 'borderline' | 'unknown' | number;

/** The upper ends of the margin's steps, mm; the last step has none. The classes' limits are among them. */
export function stepsOf({ near, middle }: DistanceThresholds): readonly number[] {
  return [near / 3, (2 * near) / 3, near, (near + middle) / 2, middle, 1.5 * middle];
}

/** Each cell is drawn as this many samples in both directions, so that the steps' edges run smoothly. */
const FINENESS = 3;

/** One path for each area, px: rectangles one sample high, as wide as the area goes on. */
export function areasOf(map: MarginMap, frame: MapFrame, steps: readonly number[]): ReadonlyMap<AreaName, string> {
  const paths = new Map<AreaName, string>();
  const columns = map.offsets.length * FINENESS;
  const rows = DIRECTIONS * FINENESS;
  const width = (frame.right - FRAME.left) / columns;
  const height = (FRAME.bottom - FRAME.top) / rows;
  for (let v = 0; v < rows; v++) {
    // From the top: 180 degrees, row DIRECTIONS, downwards.
    const row = DIRECTIONS - (v + 0.5) / FINENESS;
    const y = px(FRAME.top + v * height);
    let from = 0;
    let name = areaAt(map, steps, (0.5 - FINENESS / 2) / FINENESS, row);
    for (let u = 1; u <= columns; u++) {
      const next = u === columns ? null : areaAt(map, steps, (u + 0.5 - FINENESS / 2) / FINENESS, row);
      if (next === name) continue;
      const x = px(FRAME.left + from * width);
      const rectangle = `M${x} ${y}H${px(FRAME.left + u * width)}v${px(height)}H${x}z`;
      paths.set(name, (paths.get(name) ?? '') + rectangle);
      if (next === null) break;
      from = u;
      name = next;
    }
  }
  return paths;
}

/** The area at a place between the cells: an interpolated step only where all four neighbours have a margin. */
function areaAt(map: MarginMap, steps: readonly number[], column: number, row: number): AreaName {
  const i = Math.min(map.offsets.length - 1, Math.max(0, Math.round(column)));
  const cell = cellAt(map, i, Math.round(row) % DIRECTIONS);
  switch (cell.kind) {
    case 'unknown':
    case 'outside':
      return cell.kind;
    case 'inside': {
      if (isBorderline(cell.margin)) return 'borderline';
      const value = interpolated(map, column, row) ?? cell.margin.value;
      const step = steps.findIndex(end => value <= end);
      return step < 0 ? steps.length : step;
    }
  }
}

function interpolated(map: MarginMap, column: number, row: number): number | null {
  const last = map.offsets.length - 1;
  const i = Math.min(last, Math.max(0, Math.floor(column)));
  const j = Math.floor(row);
  const along = Math.min(1, Math.max(0, column - i));
  const round = row - j;
  const value = (k: number, l: number): number => insideMargin(map, Math.min(last, k), l);
  const lower = value(i, j) * (1 - along) + value(i + 1, j) * along;
  const upper = value(i, j + 1) * (1 - along) + value(i + 1, j + 1) * along;
  const mean = lower * (1 - round) + upper * round;
  return Number.isNaN(mean) ? null : mean;
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
