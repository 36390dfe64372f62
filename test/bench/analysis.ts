import { analyse } from '../../extensions/sacroplasty-target/src/core/analysis';
import { travel, SUPERIOR, LEFT, POSTERIOR, mm } from '../../extensions/sacroplasty-target/src/core/geometry';
import {
  DEFAULT_DIRECTION_LINES,
  PUBLISHED_THRESHOLDS,
} from '../../extensions/sacroplasty-target/src/core/trajectory';
import { toIndex, type VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { landmarkOf } from '../cases/caseTruth';
import { generatePhantom, phantomStack } from '../phantom';

/** The box around the target that an analysis can reach, mm to both sides: left, posterior, superior. */
const REACH = [66, 40, 40] as const;
const ROUNDS = 25;
const WARM_UP = 8;
const SIZES = [
  [128, 128, 128],
  [256, 256, 256],
  [512, 512, 300],
  [512, 512, 600],
] as const;

const phantom = generatePhantom({
  pixelSpacing: 1,
  sliceSpacing: 1,
  sliceThickness: 1,
  extent: [128, 110, 84],
});
const small = phantomStack(phantom);
const landmark = landmarkOf(phantom.truth);
const NONE = { offset: null, jointDirection: null };

/** The same phantom in the middle of a larger stack of soft tissue; slices without bone share one array. */
function padded([columns, rows, count]: readonly [number, number, number]): VoxelStack {
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

/** Reads every voxel of the box once, and nothing else. */
function readBox(stack: VoxelStack): number {
  const at = toIndex(stack, landmark.target);
  const from = (axis: 0 | 1 | 2): number => Math.max(0, Math.round(at[axis] - REACH[axis]));
  const to = (axis: 0 | 1 | 2, size: number): number => Math.min(size, Math.round(at[axis] + REACH[axis]));
  let sum = 0;
  for (let k = from(2); k < to(2, stack.slices.length); k++) {
    const slice = stack.slices[k];
    if (!(slice instanceof Int16Array)) continue;
    for (let j = from(1); j < to(1, stack.rows); j++) {
      const end = j * stack.columns + to(0, stack.columns);
      for (let p = j * stack.columns + from(0); p < end; p++) sum += slice[p] as number;
    }
  }
  return sum;
}

function median(work: () => unknown): number {
  for (let i = 0; i < WARM_UP; i++) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

console.log('Complete analysis of both sides, warm; baseline: a plain loop over the voxels of its box');
console.log('  stack            baseline ms  analysis ms  analysis / baseline  against 128^3');
let first = Number.NaN;
for (const size of SIZES) {
  const stack = padded(size);
  if (!(stack.slices[size[2] >> 1] instanceof Int16Array)) throw new Error('The baseline reads Int16 voxels');
  const baseline = median(() => readBox(stack));
  const analysis = median(() =>
    analyse({
      stack,
      landmark,
      choices: { left: NONE, right: NONE },
      lines: DEFAULT_DIRECTION_LINES,
      thresholds: PUBLISHED_THRESHOLDS,
    }),
  );
  if (Number.isNaN(first)) first = analysis;
  console.log(
    `  ${size.join('x').padEnd(16)} ${baseline.toFixed(2).padStart(11)} ${analysis.toFixed(1).padStart(12)} ` +
      `${(analysis / baseline).toFixed(0).padStart(20)} ${(analysis / first).toFixed(2).padStart(14)}`,
  );
}
