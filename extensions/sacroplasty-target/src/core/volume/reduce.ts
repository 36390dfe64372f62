import { mm } from '../geometry';
import { emptied, placeOf, type EmptyStack } from './crop';
import { patientGrid } from './patientGrid';
import type { SliceData, VoxelStack } from './voxelStack';

/** How a stack is reduced: how many voxels along each stored axis become one. */
export interface Reduction {
  readonly frame: EmptyStack;
  readonly factors: readonly [number, number, number];
  /** The first voxel that counts: what is left over lies at the same end of the patient in every storage order. */
  readonly first: readonly [number, number, number];
}

/** How a stack's voxels are joined to voxels of about a length, mm, or less; longer ones stay as they are. */
export function reductionOf(stack: EmptyStack, length: number): Reduction {
  const { columns, rows, sliceCount, columnSpacing, rowSpacing, sliceSpacing } = stack;
  const spacings = [columnSpacing, rowSpacing, sliceSpacing] as const;
  const sizes = [columns, rows, sliceCount] as const;
  const factor = (axis: 0 | 1 | 2): number =>
    Math.max(1, Math.min(sizes[axis], Math.floor(length / spacings[axis] + 1e-3)));
  const factors = [factor(0), factor(1), factor(2)] as const;
  const count = (axis: 0 | 1 | 2): number => Math.floor(sizes[axis] / factors[axis]);
  const { axes, isReversed } = patientGrid({ ...stack, slices: new Array<null>(sliceCount).fill(null) }).storage;
  const first = (axis: 0 | 1 | 2): number => {
    const isTurned = isReversed[axes.indexOf(axis) as 0 | 1 | 2];
    return isTurned ? sizes[axis] - count(axis) * factors[axis] : 0;
  };
  const from = [first(0), first(1), first(2)] as const;
  const middle = (axis: 0 | 1 | 2): number => from[axis] + (factors[axis] - 1) / 2;
  return {
    frame: {
      ...stack,
      columns: count(0),
      rows: count(1),
      sliceCount: count(2),
      origin: placeOf(stack, [middle(0), middle(1), middle(2)]),
      columnSpacing: mm(columnSpacing * factors[0]),
      rowSpacing: mm(rowSpacing * factors[1]),
      sliceSpacing: mm(sliceSpacing * factors[2]),
    },
    factors,
    first: from,
  };
}

/**
 * One slice of the reduced stack, a row at a step: the mean of the voxels that were joined.
 * @param columns of the stack. @param k of the reduced slice. @returns null where one of its slices is not loaded.
 */
export function* reduceSlice(
  slices: readonly (SliceData | null)[],
  columns: number,
  { frame, factors, first }: Reduction,
  k: number,
): Generator<undefined, SliceData | null> {
  const [fi, fj, fk] = factors;
  const width = frame.columns;
  const sum = new Float32Array(width * frame.rows);
  let areWhole = true;
  for (let m = 0; m < fk; m++) {
    const slice = slices[first[2] + k * fk + m];
    if (slice === null || slice === undefined) return null;
    areWhole &&= !(slice instanceof Float32Array);
    for (let j = 0; j < frame.rows * fj; j++) {
      const to = Math.floor(j / fj) * width;
      let p = (first[1] + j) * columns + first[0];
      for (let i = 0; i < width; i++) {
        let row = 0;
        for (let n = 0; n < fi; n++) row += slice[p++] as number;
        sum[to + i] = (sum[to + i] as number) + row;
      }
      yield;
    }
  }
  const each = fi * fj * fk;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) / each;
  yield;
  if (!areWhole) return sum;
  // Half the memory, where the values were whole numbers; no CT value of a body is beyond these.
  const whole = new Int16Array(sum.length);
  for (let at = 0; at < sum.length; at++) whole[at] = Math.max(-32768, Math.min(32767, Math.round(sum[at] as number)));
  return whole;
}

/** A whole stack, reduced. */
export function reduced(stack: VoxelStack, length: number): VoxelStack {
  const reduction = reductionOf(emptied(stack), length);
  const { sliceCount, ...frame } = reduction.frame;
  return {
    ...frame,
    slices: Array.from({ length: sliceCount }, (_, k) =>
      inOneGo(reduceSlice(stack.slices, stack.columns, reduction, k)),
    ),
  };
}

function inOneGo<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
