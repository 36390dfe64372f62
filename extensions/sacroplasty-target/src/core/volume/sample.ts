import { displacement, type LpsPoint } from '../geometry';
import { betweenFour } from '../numeric';
import { indexSteps, patientGrid, type ImageGrid } from './patientGrid';
import type { SliceData, VoxelStack } from './voxelStack';

/** A continuous index of the patient's grid (i to the left, j posterior, k superior). Integers are voxel centres. */
export type VoxelIndex = readonly [number, number, number];

/** The continuous index of a place in the patient (LPS mm) in the stack's grid; may lie outside of it. */
export function toIndex(stack: VoxelStack, p: LpsPoint): VoxelIndex {
  const grid = patientGrid(stack);
  return indexSteps(grid, displacement(grid.origin, p));
}

/**
 * Trilinear value at a continuous index of a stack's grid.
 * @returns null outside the outermost voxel centres, or where a slice that it needs is not loaded:
 *   there the value is unknown.
 */
export function sampleIndex(stack: VoxelStack, i: number, j: number, k: number): number | null {
  return trilinear(patientGrid(stack), i, j, k);
}

/** The same in a grid. */
export function trilinear(grid: ImageGrid, i: number, j: number, k: number): number | null {
  const i0 = Math.floor(i);
  const j0 = Math.floor(j);
  const k0 = Math.floor(k);
  const fi = i - i0;
  const fj = j - j0;
  const fk = k - k0;
  // On the last centre the neighbour beyond has no weight and need not exist.
  const di = fi === 0 ? 0 : 1;
  const dj = fj === 0 ? 0 : 1;
  const dk = fk === 0 ? 0 : 1;
  const { columns, rows, sliceCount, storage } = grid;
  if (!(i0 >= 0 && j0 >= 0 && k0 >= 0 && i0 + di < columns && j0 + dj < rows && k0 + dk < sliceCount)) return null;
  const { acrossSlices, firstSlice, sliceStep, firstPixel, pixelSteps } = storage;
  const [between, on] = acrossSlices === 2 ? [k0, dk] : acrossSlices === 1 ? [j0, dj] : [i0, di];
  const near = storage.slices[firstSlice + sliceStep * between];
  const far = storage.slices[firstSlice + sliceStep * (between + on)];
  if (near === null || near === undefined || far === null || far === undefined) return null;
  const p = firstPixel + i0 * pixelSteps[0] + j0 * pixelSteps[1] + k0 * pixelSteps[2];
  const value = (i1: number, j1: number, k1: number): number => {
    const isFar = (acrossSlices === 2 ? k1 : acrossSlices === 1 ? j1 : i1) > 0;
    const slice: SliceData = isFar ? far : near;
    return slice[p + i1 * pixelSteps[0] + j1 * pixelSteps[1] + k1 * pixelSteps[2]] ?? Number.NaN;
  };
  const bilinear = (k1: number): number =>
    betweenFour(value(0, 0, k1), value(di, 0, k1), value(0, dj, k1), value(di, dj, k1), fi, fj);
  const v0 = bilinear(0);
  const v = v0 + (bilinear(dk) - v0) * fk;
  return Number.isFinite(v) ? v : null;
}

/** Whether a place in the patient (LPS mm) lies among the stack's voxel centres, loaded or not. */
export function isWithinStack(stack: VoxelStack, p: LpsPoint): boolean {
  const [i, j, k] = toIndex(stack, p);
  const { columns, rows, sliceCount } = patientGrid(stack);
  return i >= 0 && j >= 0 && k >= 0 && i <= columns - 1 && j <= rows - 1 && k <= sliceCount - 1;
}

/** Trilinear value at a place in the patient (LPS mm), or null where it is unknown. */
export function sample(stack: VoxelStack, p: LpsPoint): number | null {
  const [i, j, k] = toIndex(stack, p);
  return sampleIndex(stack, i, j, k);
}
