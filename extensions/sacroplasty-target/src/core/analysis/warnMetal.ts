import type { LpsPoint } from '../geometry';
import { sampleIndex, toIndex, type VoxelStack } from '../volume';

/** No bone reaches this, HU; screws, plates and prostheses do. */
const METAL = 2500;
/** Around the target this is looked at: half lengths to the sides, front to back and head to foot, mm. */
const REACH = [70, 50, 40] as const;
/** A place is looked at every so many mm: a screw is thicker. */
const STRIDE = 3;
/** One bright place may be noise; these many are metal. */
const LEAST_PLACES = 4;

/** The warning where metal lies near the sacrum: its streaks make cortex unsure. Null where none is seen. */
export function warnMetal(stack: VoxelStack, target: LpsPoint): string | null {
  const at = toIndex(stack, target);
  const steps = [stepOf(stack, 0), stepOf(stack, 1), stepOf(stack, 2)] as const;
  let places = 0;
  for (let c = -REACH[2]; c <= REACH[2]; c += STRIDE) {
    for (let b = -REACH[1]; b <= REACH[1]; b += STRIDE) {
      for (let a = -REACH[0]; a <= REACH[0]; a += STRIDE) {
        const value = sampleIndex(
          stack,
          at[0] + a * steps[0][0] + b * steps[1][0] + c * steps[2][0],
          at[1] + a * steps[0][1] + b * steps[1][1] + c * steps[2][1],
          at[2] + a * steps[0][2] + b * steps[1][2] + c * steps[2][2],
        );
        if (value !== null && value >= METAL) places++;
      }
    }
  }
  return places < LEAST_PLACES
    ? null
    : 'Metal lies near the sacrum: its streaks make the cortex unsure. Look for yourself.';
}

/** What one mm along a patient axis is in voxel indices. */
function stepOf(stack: VoxelStack, axis: 0 | 1 | 2): readonly [number, number, number] {
  return [
    stack.rowDirection[axis] / stack.columnSpacing,
    stack.columnDirection[axis] / stack.rowSpacing,
    stack.sliceDirection[axis] / stack.sliceSpacing,
  ];
}
