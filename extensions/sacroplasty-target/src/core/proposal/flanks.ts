import type { VoxelStack } from '../volume';
import type { ProposalParameters } from './parameters';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalSlab, type Slab } from './slab';

/** The midsagittal picture and those through both flanks of the body. */
export interface SlabSet {
  readonly middle: Slab;
  readonly flanks: readonly [Slab, Slab];
}

/** Reads the three pictures around a midsagittal plane, each from images at a distance from one another, mm. */
export function slabSet(
  stack: VoxelStack,
  frame: SagittalFrame,
  slab: ProposalParameters['slab'],
  apart: number = slab.apart,
): SlabSet {
  const { flank } = slab;
  return {
    middle: sagittalSlab(stack, frame, 0, slab, apart),
    flanks: [sagittalSlab(stack, frame, -flank, slab, apart), sagittalSlab(stack, frame, flank, slab, apart)],
  };
}
