import type { EmptyStack, SliceData, VoxelBox } from '../core/volume';
import type { Answer, Task, TaskKind } from './tasks';

/** Voxels that work at the desk reads: a box of the stack, or all of it, joined to voxels of about a length, mm. */
export type Order =
  { readonly kind: 'box'; readonly box: VoxelBox } | { readonly kind: 'reduced'; readonly length: number };

/** What the page says to the desk. */
export type ToDesk =
  /** A new question about a stack; `stack` is the same number for the same stack. */
  | {
      readonly kind: 'task';
      readonly number: number;
      readonly task: Task;
      readonly stack: number;
      readonly frame: EmptyStack;
    }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'void'; readonly number: number }
  /** The next slices that were ordered; null: not loaded. The last piece makes the order whole. */
  | { readonly kind: 'slices'; readonly order: number; readonly slices: readonly (SliceData | null)[] }
  /** Nobody asks about this stack any more: the order is not delivered. */
  | { readonly kind: 'undelivered'; readonly order: number };

/** What the desk says to the page. */
export type FromDesk =
  /** The desk is there: its greeting. */
  | { readonly kind: 'ready' }
  /** It needs voxels of a stack. */
  | { readonly kind: 'order'; readonly order: number; readonly stack: number; readonly voxels: Order }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer<TaskKind> }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
