import { analyse, type Analysis, type AnalysisInput } from '../../../extensions/sacroplasty-target/src/core/analysis';
import { LEFT, mm, POSTERIOR, SUPERIOR, travel } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { buildLandmark, type Landmark } from '../../../extensions/sacroplasty-target/src/core/landmark';
import {
  DEFAULT_DIRECTION_LINES,
  PUBLISHED_THRESHOLDS,
} from '../../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import { landmarkOf } from '../../cases/caseTruth';
import { generatePhantom, phantomStack } from '../../phantom';

/** Columns, rows and slices. */
export type StackSize = readonly [number, number, number];

const phantom = generatePhantom({
  pixelSpacing: 1,
  sliceSpacing: 1,
  sliceThickness: 1,
  extent: [128, 110, 84],
});
const small = phantomStack(phantom);
const NONE = { offset: null, jointDirection: null };

/** The landmark of the phantom in every bench stack. */
export const landmark = landmarkOf(phantom.truth);

/**
 * The same phantom, 1 mm, in the middle of a larger stack of soft tissue. Slices without bone are one
 * shared array, so that 1200 of them need no more memory than one: what is read of them is the same.
 */
export function benchStack([columns, rows, count]: StackSize): VoxelStack {
  const left = (columns - small.columns) >> 1;
  const top = (rows - small.rows) >> 1;
  const below = (count - small.slices.length) >> 1;
  const empty = new Int16Array(columns * rows).fill(40);
  const slices = Array.from({ length: count }, (_, k) => {
    const from = small.slices[k - below];
    if (from === undefined || from === null) return empty;
    const slice = empty.slice();
    for (let j = 0; j < small.rows; j++)
      slice.set(from.subarray(j * small.columns, (j + 1) * small.columns), (j + top) * columns + left);
    return slice;
  });
  const corner = travel(travel(small.origin, LEFT, mm(-left)), POSTERIOR, mm(-top));
  return { ...small, columns, rows, slices, origin: travel(corner, SUPERIOR, mm(-below)) };
}

/** The landmark while its anterior superior corner is dragged around its place, 2 mm from it. */
export const draggedLandmarks: readonly Landmark[] = Array.from({ length: 16 }, (_, i) => {
  const angle = (i * Math.PI) / 8;
  const AS = travel(travel(landmark.corners.AS, POSTERIOR, mm(2 * Math.cos(angle))), SUPERIOR, mm(2 * Math.sin(angle)));
  const dragged = buildLandmark({ ...landmark.corners, AS }, landmark.normal);
  if (dragged.kind === 'refused') throw new Error(dragged.refusal.kind);
  return dragged.landmark;
});

/** What a complete analysis is asked for: both sides, all offsets, six distances, nothing given by the user. */
export function inputOn(stack: VoxelStack, of: Landmark = landmark): AnalysisInput {
  return {
    stack,
    landmark: of,
    choices: { left: NONE, right: NONE },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  };
}

/** A complete analysis from nothing. */
export function analyseAll(stack: VoxelStack): Analysis {
  return analyse(inputOn(stack));
}
