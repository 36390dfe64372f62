import { croppedSlice, emptied, reduceSlice, reductionOf, type SliceData, type VoxelStack } from '../core/volume';
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
  const copying = copies(stack, voxels);
  const goOn = (): void => {
    const until = performance.now() + PIECE;
    const slices: (SliceData | null)[] = [];
    let isDone: boolean;
    do {
      const { done, value } = copying.next();
      isDone = done === true;
      if (value !== undefined) slices.push(value);
    } while (!isDone && performance.now() < until);
    const memory = slices.flatMap(one => (one === null ? [] : [one.buffer]));
    if (slices.length > 0) post({ kind: 'slices', order, slices }, memory);
    if (!isDone) soon(goOn);
  };
  goOn();
}

/** The slices that were ordered, in their order (null: not loaded), in steps far shorter than a piece; undefined: one is under way. */
function* copies(stack: VoxelStack, voxels: Order): Generator<SliceData | null | undefined, undefined> {
  const { columns, slices } = stack;
  if (voxels.kind === 'reduced') {
    const reduction = reductionOf(emptied(stack), voxels.length);
    for (let k = 0; k < reduction.frame.sliceCount; k++) yield yield* reduceSlice(slices, columns, reduction, k);
    return;
  }
  const { box } = voxels;
  for (const slice of slices.slice(...box.slices)) yield slice === null ? null : croppedSlice(slice, columns, box);
}
