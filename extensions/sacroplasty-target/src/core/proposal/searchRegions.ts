import { add, scale, translate, type LpsPoint } from '../geometry';
import type { ProposalParameters } from './parameters';
import { patientGrid, voxelAt, type ImageGrid, type VoxelStack } from '../volume';

/** Cuts the stack from foot to head into parts in which S1 is looked for, from the feet up: the middles of their bone. */
export function searchRegions(stack: VoxelStack, region: ProposalParameters['region']): LpsPoint[] {
  const grid = patientGrid(stack);
  const per = Math.max(1, Math.round(region.height / grid.sliceSpacing));
  const parts = Math.max(1, Math.round(grid.sliceCount / per));
  const regions: LpsPoint[] = [];
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * grid.sliceCount) / parts);
    const to = Math.floor(((part + 1) * grid.sliceCount) / parts);
    const centre = middleOfBone(grid, from, to, region);
    if (centre !== null) regions.push(centre);
  }
  return regions;
}

function middleOfBone(
  grid: ImageGrid,
  from: number,
  to: number,
  { stride, bone, leastBone }: ProposalParameters['region'],
): LpsPoint | null {
  const di = Math.max(1, Math.round(stride / grid.columnSpacing));
  const dj = Math.max(1, Math.round(stride / grid.rowSpacing));
  const dk = Math.max(1, Math.round(stride / grid.sliceSpacing));
  let n = 0,
    si = 0,
    sj = 0;
  for (let k = from; k < to; k += dk) {
    for (let j = 0; j < grid.rows; j += dj) {
      for (let i = 0; i < grid.columns; i += di) {
        const value = voxelAt(grid, i, j, k);
        // NaN, where nothing was measured, is no bone either.
        if (value === null || !(value >= bone)) continue;
        n++;
        si += i;
        sj += j;
      }
    }
  }
  const voxel = di * grid.columnSpacing * dj * grid.rowSpacing * dk * grid.sliceSpacing;
  if (n * voxel < leastBone) return null;
  const across = add(
    scale(grid.rowDirection, (si / n) * grid.columnSpacing),
    scale(grid.columnDirection, (sj / n) * grid.rowSpacing),
  );
  const up = scale(grid.sliceDirection, ((from + to - 1) / 2) * grid.sliceSpacing);
  return translate(grid.origin, add(across, up));
}
