import type { LpsPoint } from '../geometry';
import type { BoneParameters } from './parameters';
import type { DenseMatter } from './seenBone';
import { patientGrid, toIndex, voxelAt, type VoxelFrame, type VoxelStack } from '../volume';

/**
 * Whether metal or cement lies near the sacrum: streaks make its cortex unsure, and a cortex beside
 * it cannot be distinguished from it. Null where none is seen. @param target LPS mm.
 */
export function warnMetal(stack: VoxelStack, target: LpsPoint, parameters: BoneParameters): DenseMatter | null {
  const { leastMetal, leastDense } = parameters.metal;
  const { metal, dense } = denseVolumes(stack, target, parameters);
  if (metal >= leastMetal) return 'metal';
  if (dense >= leastDense) return 'denser-than-bone';
  return null;
}

/** How much of each lies around a place, mm^3, estimated from every few voxels. */
function denseVolumes(
  stack: VoxelStack,
  target: LpsPoint,
  { metal: looked, surface }: BoneParameters,
): { readonly metal: number; readonly dense: number } {
  const { densest } = surface.dense;
  const half = [looked.sideways, looked.frontToBack, looked.headToFoot] as const;
  const voxelsAlong = (at: number, direction: Half, spacing: number, size: number): Voxels => {
    const reach = half.reduce((sum, mm, axis) => sum + mm * Math.abs(direction[axis] ?? 0), 0) / spacing;
    return {
      first: Math.max(0, Math.ceil(at - reach)),
      last: Math.min(size - 1, Math.floor(at + reach)),
      stride: Math.max(1, Math.round(looked.stride / spacing)),
    };
  };
  const grid = patientGrid(stack);
  const at = toIndex(stack, target);
  const column = voxelsAlong(at[0], grid.rowDirection, grid.columnSpacing, grid.columns);
  const row = voxelsAlong(at[1], grid.columnDirection, grid.rowSpacing, grid.rows);
  const slice = voxelsAlong(at[2], grid.sliceDirection, grid.sliceSpacing, grid.sliceCount);
  let metal = 0;
  let dense = 0;
  for (let k = slice.first; k <= slice.last; k += slice.stride) {
    for (let j = row.first; j <= row.last; j += row.stride) {
      for (let i = column.first; i <= column.last; i += column.stride) {
        const value = voxelAt(grid, i, j, k);
        // Both are rare: only there is it worth asking whether an oblique stack's voxel is still near.
        if (value === null || !(value >= densest)) continue;
        if (!isNear(grid, half, [i - at[0], j - at[1], k - at[2]])) continue;
        dense++;
        if (value >= looked.metal) metal++;
      }
    }
  }
  const strides = column.stride * row.stride * slice.stride;
  const each = strides * grid.columnSpacing * grid.rowSpacing * grid.sliceSpacing;
  return { metal: metal * each, dense: dense * each };
}

/** One number for each of the patient's axes. */
type Half = readonly [number, number, number];

/** The voxels to look at along one axis of the stack. */
interface Voxels {
  readonly first: number;
  readonly last: number;
  readonly stride: number;
}

/** Whether a voxel, as its index differs from the target's, lies within reach along the patient's axes. */
function isNear(grid: VoxelFrame, half: Half, [i, j, k]: readonly [number, number, number]): boolean {
  return half.every((mm, axis) => {
    const away =
      i * grid.columnSpacing * (grid.rowDirection[axis] ?? 0) +
      j * grid.rowSpacing * (grid.columnDirection[axis] ?? 0) +
      k * grid.sliceSpacing * (grid.sliceDirection[axis] ?? 0);
    return Math.abs(away) <= mm;
  });
}
