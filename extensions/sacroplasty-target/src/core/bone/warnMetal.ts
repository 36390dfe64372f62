import { DENSEST_BONE } from './surface';
import type { LpsPoint } from '../geometry';
import { patientGrid, toIndex, voxelAt, type VoxelFrame, type VoxelStack } from '../volume';

/** No bone reaches this, HU; screws, plates and prostheses do. */
const METAL = 2500;
/** Around the target this is looked at: half lengths to the sides, front to back and head to foot, mm. */
const REACH = [70, 50, 40] as const;
/** About every so many mm a voxel is looked at: a screw is thicker. */
const STRIDE = 3;
/** One bright voxel may be noise; so many mm^3 are metal or cement. */
const LEAST_VOLUME = { metal: 100, dense: 200 } as const;

/**
 * The warning where metal or cement lies near the sacrum: streaks make its cortex unsure, and a cortex beside
 * it cannot be told from it. Null where none is seen. @param target LPS mm.
 */
export function warnMetal(stack: VoxelStack, target: LpsPoint): string | null {
  const { metal, dense } = denseVolumes(stack, target);
  if (metal >= LEAST_VOLUME.metal)
    return 'Metal lies near the sacrum: its streaks make the cortex unsure. Look for yourself.';
  if (dense >= LEAST_VOLUME.dense)
    return 'Something denser than bone (cement, contrast?) lies near the sacrum: beside it nothing is measured.';
  return null;
}

/** How much of each lies around a place, mm^3, told from every few voxels. */
function denseVolumes(stack: VoxelStack, target: LpsPoint): { readonly metal: number; readonly dense: number } {
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
        if (value === null || !(value >= DENSEST_BONE)) continue;
        if (!isNear(grid, [i - at[0], j - at[1], k - at[2]])) continue;
        dense++;
        if (value >= METAL) metal++;
      }
    }
  }
  const strides = column.stride * row.stride * slice.stride;
  const each = strides * grid.columnSpacing * grid.rowSpacing * grid.sliceSpacing;
  return { metal: metal * each, dense: dense * each };
}

/** The voxels to look at along one axis of the stack. */
interface Voxels {
  readonly first: number;
  readonly last: number;
  readonly stride: number;
}

/** The voxels along one axis that the box around the target covers. */
function voxelsAlong(at: number, direction: readonly [number, number, number], spacing: number, size: number): Voxels {
  const reach = REACH.reduce((sum, half, axis) => sum + half * Math.abs(direction[axis] ?? 0), 0) / spacing;
  return {
    first: Math.max(0, Math.ceil(at - reach)),
    last: Math.min(size - 1, Math.floor(at + reach)),
    stride: Math.max(1, Math.round(STRIDE / spacing)),
  };
}

/** Whether a voxel, as its index differs from the target's, lies within reach along the patient's axes. */
function isNear(grid: VoxelFrame, [i, j, k]: readonly [number, number, number]): boolean {
  return REACH.every((half, axis) => {
    const away =
      i * grid.columnSpacing * (grid.rowDirection[axis] ?? 0) +
      j * grid.rowSpacing * (grid.columnDirection[axis] ?? 0) +
      k * grid.sliceSpacing * (grid.sliceDirection[axis] ?? 0);
    return Math.abs(away) <= half;
  });
}
