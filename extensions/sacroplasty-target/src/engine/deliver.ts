import { croppedSlice, emptied, reducedSlice, reductionOf, type SliceData, type VoxelStack } from '../core/volume';
import type { Order, ToDesk } from './messages';

/** Voxels are copied for so long at a time, ms: less than half a frame, so that the views go on moving. */
const PIECE = 6;

/** Says something to the desk; `transfer`: memory that is handed over and not copied. */
export type Post = (message: ToDesk, transfer: readonly ArrayBufferLike[]) => void;

/**
 * Copies the voxels that were ordered, piece by piece.
 * @param soon calls a function in a task of its own.
 */
export function deliver(
  stack: VoxelStack,
  { order, voxels }: { readonly order: number; readonly voxels: Order },
  post: Post,
  soon: (run: () => void) => void,
): void {
  const { count, slice } = sourceOf(stack, voxels);
  let next = 0;
  const goOn = (): void => {
    const until = performance.now() + PIECE;
    const slices: (SliceData | null)[] = [];
    while (next < count && performance.now() < until) slices.push(slice(next++));
    const memory = slices.flatMap(one => (one === null ? [] : [one.buffer]));
    post({ kind: 'slices', order, slices }, memory);
    if (next < count) soon(goOn);
  };
  goOn();
}

function sourceOf(
  stack: VoxelStack,
  voxels: Order,
): { readonly count: number; readonly slice: (k: number) => SliceData | null } {
  const { columns, slices } = stack;
  if (voxels.kind === 'reduced') {
    const reduction = reductionOf(emptied(stack), voxels.length);
    return { count: reduction.frame.sliceCount, slice: k => reducedSlice(slices, columns, reduction, k) };
  }
  const { box } = voxels;
  const [from, to] = box.slices;
  return {
    count: to - from,
    slice: k => {
      const slice = slices[from + k];
      return slice === null || slice === undefined ? null : croppedSlice(slice, columns, box);
    },
  };
}
