import { dot, displacement, type LpsPoint } from '../geometry';
import type { VoxelStack } from './voxelStack';

/** A continuous voxel index (i column, j row, k slice). Integers are voxel centres. */
export type VoxelIndex = readonly [number, number, number];

/** The continuous index of a place in the patient (LPS mm); may lie outside the stack. */
export function toIndex(stack: VoxelStack, p: LpsPoint): VoxelIndex {
  const v = displacement(stack.origin, p);
  return [
    dot(v, stack.rowDirection) / stack.columnSpacing,
    dot(v, stack.columnDirection) / stack.rowSpacing,
    dot(v, stack.sliceDirection) / stack.sliceSpacing,
  ];
}

/**
 * Trilinear value at a continuous index.
 * @returns null outside the outermost voxel centres, or where a slice that it needs is not loaded:
 *   there the value is unknown.
 */
export function sampleIndex(stack: VoxelStack, i: number, j: number, k: number): number | null {
  const i0 = Math.floor(i);
  const j0 = Math.floor(j);
  const k0 = Math.floor(k);
  const fi = i - i0;
  const fj = j - j0;
  const fk = k - k0;
  // On the last centre the neighbour beyond has no weight and need not exist.
  const i1 = fi === 0 ? i0 : i0 + 1;
  const j1 = fj === 0 ? j0 : j0 + 1;
  const k1 = fk === 0 ? k0 : k0 + 1;
  if (!(i0 >= 0 && j0 >= 0 && k0 >= 0 && i1 < stack.columns && j1 < stack.rows)) return null;
  const near = stack.slices[k0];
  const far = stack.slices[k1];
  if (near === null || near === undefined || far === null || far === undefined) return null;
  const row0 = j0 * stack.columns;
  const row1 = j1 * stack.columns;
  const bilinear = (slice: ArrayLike<number>): number => {
    const a = slice[row0 + i0] ?? Number.NaN;
    const b = slice[row0 + i1] ?? Number.NaN;
    const c = slice[row1 + i0] ?? Number.NaN;
    const d = slice[row1 + i1] ?? Number.NaN;
    const top = a + (b - a) * fi;
    return top + (c + (d - c) * fi - top) * fj;
  };
  const v0 = bilinear(near);
  const value = v0 + (bilinear(far) - v0) * fk;
  return Number.isFinite(value) ? value : null;
}

/** Trilinear value at a place in the patient (LPS mm), or null where it is unknown. */
export function sample(stack: VoxelStack, p: LpsPoint): number | null {
  const [i, j, k] = toIndex(stack, p);
  return sampleIndex(stack, i, j, k);
}
