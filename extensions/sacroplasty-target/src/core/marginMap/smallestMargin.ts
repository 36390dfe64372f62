import type { Radians } from '../geometry';
import { mm, type Millimetres } from '../geometry';
import { angleOfRow, cellAt, DIRECTIONS, type DirectedMargin, type MarginMap } from './marginMap';

/** Where a margin is smallest. */
export interface SmallestMargin {
  readonly margin: DirectedMargin;
  readonly offset: Millimetres;
  /** From anterior, superior positive. */
  readonly angle: Radians;
}

/** The smallest margin among some slices, and how much of them was not seen. */
export interface ZoneMargin {
  /** Null where no cell of the zone has a margin. */
  readonly smallest: SmallestMargin | null;
  /** Share of the zone's cells that are unknown, 0..1; 1 where the map has no slice of the zone. */
  readonly unseen: number;
}

/**
 * The smallest margin between two offsets (mm along the normal, in any order). On a slice on which L(s) lies
 * outside, that slice's margin is the shortest way back to the bone.
 */
export function smallestMargin(map: MarginMap, from: number, to: number): ZoneMargin {
  let smallest: SmallestMargin | null = null;
  let cells = 0;
  let unknown = 0;
  for (let i = 0; i < map.offsets.length; i++) {
    const offset = map.offsets[i] as number;
    if (offset < Math.min(from, to) || offset > Math.max(from, to)) continue;
    let nearest: SmallestMargin | null = null;
    for (let j = 0; j < DIRECTIONS; j++) {
      const cell = cellAt(map, i, j);
      cells++;
      if (cell.kind === 'unknown') unknown++;
      else if (cell.margin !== null && isNearer(cell.margin, nearest?.margin ?? null))
        nearest = { margin: cell.margin, offset: mm(offset), angle: angleOfRow(j) };
    }
    if (nearest !== null && (smallest === null || nearest.margin.value < smallest.margin.value)) smallest = nearest;
  }
  return { smallest, unseen: cells === 0 ? 1 : unknown / cells };
}

function isNearer(margin: DirectedMargin, than: DirectedMargin | null): boolean {
  return than === null || Math.abs(margin.value) < Math.abs(than.value);
}
