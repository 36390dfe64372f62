import { patientGrid, type VoxelStack } from '../volume';

/** mm between the offsets that a side is swept in: its finest voxel side, 1 mm at most. */
export function sweepSpacing(stack: VoxelStack): number {
  const { columnSpacing, rowSpacing, sliceSpacing } = patientGrid(stack);
  return Math.min(1, columnSpacing, rowSpacing, sliceSpacing);
}
