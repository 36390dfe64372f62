import type { LpsPoint } from '../../extensions/sacroplasty-target/src/core/geometry';
import type { Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import { placeOf, type VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

/** A stack, with S1 if it is whole in it. */
export interface KnownStack {
  readonly what: string;
  readonly stack: VoxelStack;
  readonly s1: Landmark | null;
}

/** The whole stack, and what is left of it where S1 is cut off: S1's upper half gone, all of S1 gone, or its lower half. */
export function cutStacks(stack: VoxelStack, s1: Landmark): readonly KnownStack[] {
  const { target, corners } = s1;
  const lowest = Math.min(corners.AI[2], corners.PI[2]);
  return [
    { what: 'whole', stack, s1 },
    { what: 'below the middle of S1', stack: slicesBetween(stack, -Infinity, target[2]), s1: null },
    { what: 'below S1', stack: slicesBetween(stack, -Infinity, lowest), s1: null },
    { what: 'above the middle of S1', stack: slicesBetween(stack, target[2], Infinity), s1: null },
  ];
}

/** The slices whose middles lie between two heights, LPS mm along z. */
export function slicesBetween(stack: VoxelStack, low: number, high: number): VoxelStack {
  const middle = (k: number): LpsPoint => placeOf(stack, [(stack.columns - 1) / 2, (stack.rows - 1) / 2, k]);
  const kept = stack.slices.flatMap((_, k) => (middle(k)[2] >= low && middle(k)[2] <= high ? [k] : []));
  const first = kept[0] ?? 0;
  return { ...stack, slices: kept.map(k => stack.slices[k] ?? null), origin: placeOf(stack, [0, 0, first]) };
}
