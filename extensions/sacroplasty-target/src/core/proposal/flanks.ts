import type { VoxelStack } from '../volume';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalSlab, type Slab } from './slab';

/** Off the midline by this, a vertebral body is still there; spinous processes and the sacral crest are not. mm. */
const OFF_MIDLINE = 12;

/** The midsagittal picture and those through both flanks of the body. */
export interface SlabSet {
  readonly middle: Slab;
  readonly flanks: readonly [Slab, Slab];
}

/** Reads the three pictures around a midsagittal plane, each from images so many mm apart. */
export function slabSet(stack: VoxelStack, frame: SagittalFrame, apart?: number): SlabSet {
  return {
    middle: sagittalSlab(stack, frame, 0, apart),
    flanks: [sagittalSlab(stack, frame, -OFF_MIDLINE, apart), sagittalSlab(stack, frame, OFF_MIDLINE, apart)],
  };
}
