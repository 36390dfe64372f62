import { patientGrid, type VoxelStack } from '../volume';
import type { MeasuringParameters } from './parameters';

/** mm between the offsets that a side is swept in: its finest voxel side, or `spacing` where that is finer. */
export function sweepSpacing(stack: VoxelStack, { spacing }: Pick<MeasuringParameters['sweep'], 'spacing'>): number {
  const { columnSpacing, rowSpacing, sliceSpacing } = patientGrid(stack);
  return Math.min(spacing, columnSpacing, rowSpacing, sliceSpacing);
}
