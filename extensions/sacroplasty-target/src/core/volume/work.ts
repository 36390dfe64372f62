import type { LpsPoint } from '../geometry';
import type { HalfLengths } from './crop';
import { reduced } from './reduce';
import type { VoxelStack } from './voxelStack';

/** The voxels that a piece of work reads: those around a place, or all of them, joined to larger ones. */
export type VoxelNeed =
  | { readonly kind: 'around'; readonly centre: LpsPoint; readonly half: HalfLengths }
  /** All of the stack, voxels of about this size, mm. */
  | { readonly kind: 'reduced'; readonly length: number };

/** What work says between two steps: it needs voxels, which it is then given, or others may have a turn. */
export type WorkStep = VoxelNeed | { readonly kind: 'pause' };

/**
 * Work that takes long, in steps, so that it can be done beside others, given up, and be given just the voxels that it
 * reads, wherever they are kept.
 */
export type Work<T> = Generator<WorkStep, T, VoxelStack | undefined>;

const PAUSE: WorkStep = { kind: 'pause' };

/** Lets others have a turn. */
export function* pause(): Work<void> {
  yield PAUSE;
}

/** Asks for voxels. A stack that is given holds at least what was asked for, and null for slices that are not loaded. */
export function* voxels(need: VoxelNeed): Work<VoxelStack> {
  const stack = yield need;
  if (stack === undefined) throw new TypeError('Work that needs voxels was not given any');
  return stack;
}

/** Does work in one go on a stack that is at hand. */
export function finish<T>(work: Work<T>, stack: VoxelStack): T {
  let answer: VoxelStack | undefined;
  for (;;) {
    const step = work.next(answer);
    if (step.done === true) return step.value;
    answer = given(step.value, stack);
  }
}

function given(step: WorkStep, stack: VoxelStack): VoxelStack | undefined {
  switch (step.kind) {
    case 'pause':
      return undefined;
    case 'around':
      return stack;
    case 'reduced':
      return reduced(stack, step.length);
  }
}
