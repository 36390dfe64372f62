import { DENSEST_BONE } from '../cortex';
import type { LpsPoint } from '../geometry';
import { toIndex, type VoxelStack } from '../volume';

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

/** How much of each lies around a place, mm^3, told from every few voxels: they are read as they are stored. */
function denseVolumes(stack: VoxelStack, target: LpsPoint): { readonly metal: number; readonly dense: number } {
  const at = toIndex(stack, target);
  const column = voxelsAlong(at[0], stack.rowDirection, stack.columnSpacing, stack.columns);
  const row = voxelsAlong(at[1], stack.columnDirection, stack.rowSpacing, stack.rows);
  const slice = voxelsAlong(at[2], stack.sliceDirection, stack.sliceSpacing, stack.slices.length);
  let metal = 0;
  let dense = 0;
  for (let k = slice.first; k <= slice.last; k += slice.stride) {
    const values = stack.slices[k];
    if (values === null || values === undefined) continue;
    for (let j = row.first; j <= row.last; j += row.stride) {
      for (let i = column.first; i <= column.last; i += column.stride) {
        const value = values[j * stack.columns + i] as number;
        // Both are rare: only there is it worth asking whether an oblique stack's voxel is still near.
        if (value < DENSEST_BONE || !isNear(stack, [i - at[0], j - at[1], k - at[2]])) continue;
        dense++;
        if (value >= METAL) metal++;
      }
    }
  }
  const strides = column.stride * row.stride * slice.stride;
  const each = strides * stack.columnSpacing * stack.rowSpacing * stack.sliceSpacing;
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
function isNear(stack: VoxelStack, [i, j, k]: readonly [number, number, number]): boolean {
  return REACH.every((half, axis) => {
    const away =
      i * stack.columnSpacing * (stack.rowDirection[axis] ?? 0) +
      j * stack.rowSpacing * (stack.columnDirection[axis] ?? 0) +
      k * stack.sliceSpacing * (stack.sliceDirection[axis] ?? 0);
    return Math.abs(away) <= half;
  });
}
