import { add, scale, translate, type LpsPoint } from '../geometry';
import type { VoxelStack } from '../volume';

/** Height of a part, mm: S1 anywhere in it is seen with its neighbours. */
const HEIGHT = 80;
/** Every so many mm a voxel is looked at. */
const STRIDE = 4;
const BONE = 180;
/** With less bone than this (mL, as coarsely counted) there is no pelvis or spine. */
const LEAST_BONE = 20;

/** Cuts the stack along its slices into parts in which S1 is looked for, from the feet up: the middles of their bone. */
export function searchRegions(stack: VoxelStack): LpsPoint[] {
  const per = Math.max(1, Math.round(HEIGHT / stack.sliceSpacing));
  const parts = Math.max(1, Math.round(stack.slices.length / per));
  const regions: LpsPoint[] = [];
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * stack.slices.length) / parts);
    const to = Math.floor(((part + 1) * stack.slices.length) / parts);
    const centre = middleOfBone(stack, from, to);
    if (centre !== null) regions.push(centre);
  }
  return regions;
}

function middleOfBone(stack: VoxelStack, from: number, to: number): LpsPoint | null {
  const di = Math.max(1, Math.round(STRIDE / stack.columnSpacing));
  const dj = Math.max(1, Math.round(STRIDE / stack.rowSpacing));
  const dk = Math.max(1, Math.round(STRIDE / stack.sliceSpacing));
  let n = 0,
    si = 0,
    sj = 0;
  for (let k = from; k < to; k += dk) {
    const slice = stack.slices[k];
    if (slice === null || slice === undefined) continue;
    for (let j = 0; j < stack.rows; j += dj) {
      for (let i = 0; i < stack.columns; i += di) {
        if ((slice[j * stack.columns + i] as number) < BONE) continue;
        n++;
        si += i;
        sj += j;
      }
    }
  }
  const voxel = di * stack.columnSpacing * dj * stack.rowSpacing * dk * stack.sliceSpacing;
  if ((n * voxel) / 1000 < LEAST_BONE) return null;
  const across = add(
    scale(stack.rowDirection, (si / n) * stack.columnSpacing),
    scale(stack.columnDirection, (sj / n) * stack.rowSpacing),
  );
  const up = scale(stack.sliceDirection, ((from + to - 1) / 2) * stack.sliceSpacing);
  return translate(stack.origin, add(across, up));
}
