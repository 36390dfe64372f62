import { mm, radians, type Millimetres, type Radians } from '../geometry';
import { MARGIN_MAP } from './parameters';

/** Directions around the landmark line per slice. */
export const DIRECTIONS = MARGIN_MAP.directions;

/** How a cell is stored in `MarginMap.kind`. */
export const CELL_KIND = { unknown: 0, inside: 1, outside: 2 } as const;

/**
 * The sacrum's outer surface unrolled around the landmark line L(s). One column per parasagittal slice,
 * from the patient's right to the left; in it one cell per direction in that slice.
 *
 * The directions turn about the landmark's normal: row j points `j * 10 - 180` degrees from anterior
 * (horizontal in the sagittal plane, as needle trajectory 2) by way of superior (+90), so that row 0 is
 * posterior, 9 inferior, 18 anterior and 27 superior. Cell (column i, row j) has the index `i * DIRECTIONS + j`.
 */
export interface MarginMap {
  /** Offset of each column along the landmark's normal, mm, left positive, ascending. */
  readonly offsets: Float64Array;
  /** One of `CELL_KIND` per cell. */
  readonly kind: Uint8Array;
  /** mm from L(s) to the outer surface along the cell's direction; NaN where there is none. */
  readonly margin: Float32Array;
  /** Half of the margin's 95 % interval, mm; NaN as `margin`. */
  readonly uncertainty: Float32Array;
}

/** A margin along one direction and its uncertainty, mm. */
export interface DirectedMargin {
  readonly value: Millimetres;
  readonly uncertainty: Millimetres;
}

/** What one cell says. */
export type MarginCell =
  /** L(s) lies in the bone, which ends so far away in this direction. */
  | { readonly kind: 'inside'; readonly margin: DirectedMargin }
  /** L(s) lies outside. The margin is negative: so far back the bone ends; null where none lies there. */
  | { readonly kind: 'outside'; readonly margin: DirectedMargin | null }
  /** No wall is seen in this direction, or where L(s) lies cannot be determined. */
  | { readonly kind: 'unknown' };

/** The cell of a column and a row. @throws RangeError outside of the map. */
export function cellAt(map: MarginMap, column: number, row: number): MarginCell {
  const i = column * DIRECTIONS + row;
  const value = map.margin[i];
  const uncertainty = map.uncertainty[i];
  if (value === undefined || uncertainty === undefined || row < 0 || row >= DIRECTIONS)
    throw new RangeError(`The map has no cell (${String(column)}, ${String(row)})`);
  const margin = Number.isNaN(value) ? null : { value: mm(value), uncertainty: mm(uncertainty) };
  switch (map.kind[i]) {
    case CELL_KIND.inside:
      return margin === null ? { kind: 'unknown' } : { kind: 'inside', margin };
    case CELL_KIND.outside:
      return { kind: 'outside', margin };
    default:
      return { kind: 'unknown' };
  }
}

/**
 * The margin of a cell where L(s) lies in the bone, mm; not a number where it does not, or nothing is known. Row DIRECTIONS
 * is row 0 a turn further.
 */
export function insideMargin({ kind, margin }: MarginMap, column: number, row: number): number {
  const at = column * DIRECTIONS + (row % DIRECTIONS);
  return kind[at] === CELL_KIND.inside ? (margin[at] as number) : Number.NaN;
}

/** The angle of a row from anterior, superior positive, -pi..pi. */
export function angleOfRow(row: number): Radians {
  return radians((2 * Math.PI * row) / DIRECTIONS - Math.PI);
}

/** The row whose direction is nearest to an angle from anterior. */
export function rowOfAngle(angle: Radians): number {
  const row = Math.round(((angle + Math.PI) * DIRECTIONS) / (2 * Math.PI));
  return ((row % DIRECTIONS) + DIRECTIONS) % DIRECTIONS;
}

/** The column nearest to an offset along the landmark's normal. */
export function columnOfOffset({ offsets }: MarginMap, offset: number): number {
  let nearest = 0;
  for (let i = 1; i < offsets.length; i++)
    if (Math.abs((offsets[i] as number) - offset) < Math.abs((offsets[nearest] as number) - offset)) nearest = i;
  return nearest;
}
