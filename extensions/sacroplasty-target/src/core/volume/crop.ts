import { add, displacement, dot, scale, translate, type LpsDirection, type LpsPoint } from '../geometry';
import type { VoxelFrame } from './patientGrid';
import type { SliceData, VoxelStack } from './voxelStack';

/** Half the lengths of a box along the patient's axes, mm: to the sides, front to back, head to foot. */
export type HalfLengths = readonly [number, number, number];

/** Voxels [from, to) along one stored axis. */
export type VoxelRange = readonly [from: number, to: number];

/** A box of voxels as they are stored. */
export interface VoxelBox {
  readonly columns: VoxelRange;
  readonly rows: VoxelRange;
  readonly slices: VoxelRange;
}

/** A stack without its values. */
export type EmptyStack = Omit<VoxelStack, 'slices'> & { readonly sliceCount: number };

/** What of a stack is not its values. */
export function emptied({ slices, ...frame }: VoxelStack): EmptyStack {
  return { ...frame, sliceCount: slices.length };
}

/**
 * The voxels that a box in the patient covers, with those that interpolation at its faces needs.
 * @param half the box's half lengths around `centre` (LPS mm) along the patient's axes.
 */
export function boxAround(stack: EmptyStack, centre: LpsPoint, half: HalfLengths): VoxelBox {
  const offset = displacement(stack.origin, centre);
  const range = (direction: LpsDirection, spacing: number, count: number): VoxelRange => {
    const middle = dot(offset, direction) / spacing;
    const reach = half.reduce((sum, length, axis) => sum + length * Math.abs(direction[axis] ?? 0), 0) / spacing;
    const from = Math.min(count - 1, Math.max(0, Math.floor(middle - reach)));
    return [from, Math.min(count, Math.max(from, Math.ceil(middle + reach)) + 1)];
  };
  return {
    columns: range(stack.rowDirection, stack.columnSpacing, stack.columns),
    rows: range(stack.columnDirection, stack.rowSpacing, stack.rows),
    slices: range(stack.sliceDirection, stack.sliceSpacing, stack.sliceCount),
  };
}

/** Whether a box lies wholly in another. */
export function isInBox(inner: VoxelBox, outer: VoxelBox): boolean {
  const isIn = (a: VoxelRange, b: VoxelRange): boolean => a[0] >= b[0] && a[1] <= b[1];
  return isIn(inner.columns, outer.columns) && isIn(inner.rows, outer.rows) && isIn(inner.slices, outer.slices);
}

/** The stack that holds a box of another one's voxels: the same voxels at the same places. */
export function croppedFrame(stack: EmptyStack, box: VoxelBox): EmptyStack {
  return {
    ...stack,
    columns: box.columns[1] - box.columns[0],
    rows: box.rows[1] - box.rows[0],
    sliceCount: box.slices[1] - box.slices[0],
    origin: placeOf(stack, [box.columns[0], box.rows[0], box.slices[0]]),
  };
}

/** The part of a slice that lies in a box, copied. */
export function croppedSlice(slice: SliceData, columns: number, box: VoxelBox): SliceData {
  const [left, right] = box.columns;
  const [top, bottom] = box.rows;
  if (left === 0 && right === columns) return slice.slice(top * columns, bottom * columns);
  const width = right - left;
  const part = new (slice.constructor as new (length: number) => SliceData)(width * (bottom - top));
  for (let row = top; row < bottom; row++) {
    part.set(slice.subarray(row * columns + left, row * columns + right), (row - top) * width);
  }
  return part;
}

/** The centre of a voxel at a stored index, which may lie between voxels; LPS mm. */
export function placeOf(
  { origin, rowDirection, columnDirection, sliceDirection, columnSpacing, rowSpacing, sliceSpacing }: VoxelFrame,
  [i, j, k]: readonly [number, number, number],
): LpsPoint {
  return translate(
    origin,
    add(
      add(scale(rowDirection, i * columnSpacing), scale(columnDirection, j * rowSpacing)),
      scale(sliceDirection, k * sliceSpacing),
    ),
  );
}
