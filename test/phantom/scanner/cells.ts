import type { Tissue } from '../anatomy/tissue';

/** Edge of a cell of the coarse grid, mm. */
export const CELL = 4;
/** From a cell's centre to its corner, in edges of the cell, with room for shapes that are distances only to first order. */
const REACH = 0.87 * 1.8;

/** What can occur in a cell. */
export interface CellContent {
  /** Foremost first; the last fills the cell if `filled`. */
  readonly tissues: readonly Tissue[];
  readonly filled: boolean;
  /** A surface that matters may run through it: only there the fine grid is needed. */
  readonly hasDetail: boolean;
}

/**
 * Which tissues can occur in a cell of an edge about a centre (own frame): those whose surface is near, down to
 * the first that fills the cell. Spares the fine grid most of its work.
 */
export function contentAt(
  all: readonly Tissue[],
  [x, y, z]: readonly [number, number, number],
  edge: number,
): CellContent {
  const reach = edge * REACH;
  const tissues: Tissue[] = [];
  let hasDetail = false;
  for (const tissue of all) {
    const value = tissue.shape(x, y, z);
    if (value > reach) continue;
    tissues.push(tissue);
    if (value < -reach - tissue.skinDeep) return { tissues, filled: true, hasDetail };
    hasDetail ||= tissue.kind !== 'soft';
  }
  return { tissues, filled: false, hasDetail };
}
