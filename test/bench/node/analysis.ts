/**
 * Prints how long a complete analysis takes in stacks of different sizes, against a loop over its box: while
 * a corner is dragged, and from nothing.
 */
import { SeeingAnalyser } from '../../../extensions/sacroplasty-target/src/core/analysis';
import { toIndex, type VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import { analyseAll, benchStack, draggedLandmarks, inputOn, landmark } from './benchStack';
import { row, timing } from './timing';

/** The box around the target that an analysis can reach, mm to both sides: left, posterior, superior. */
const REACH = [66, 40, 40] as const;
const SIZES = [
  [128, 128, 128],
  [256, 256, 256],
  [512, 512, 300],
  [512, 512, 600],
  [512, 512, 1200],
] as const;
const ROUNDS = 25;
const WARM_UP = 15;

/** Reads every voxel of the box once, and nothing else. */
function readBox(stack: VoxelStack): number {
  const at = toIndex(stack, landmark.target);
  const from = (axis: 0 | 1 | 2): number => Math.max(0, Math.round(at[axis] - REACH[axis]));
  const to = (axis: 0 | 1 | 2, size: number): number => Math.min(size, Math.round(at[axis] + REACH[axis]));
  let sum = 0;
  for (let k = from(2); k < to(2, stack.slices.length); k++) {
    const slice = stack.slices[k];
    if (!(slice instanceof Int16Array)) throw new Error('The baseline reads Int16 voxels');
    for (let j = from(1); j < to(1, stack.rows); j++) {
      const end = j * stack.columns + to(0, stack.columns);
      for (let p = j * stack.columns + from(0); p < end; p++) sum += slice[p] as number;
    }
  }
  return sum;
}

/** One analysis after another while a corner is dragged. */
function drag(stack: VoxelStack): () => void {
  const analyser = new SeeingAnalyser();
  analyser.analyse(inputOn(stack));
  let turn = 0;
  return () => {
    const dragged = draggedLandmarks[turn++ % draggedLandmarks.length];
    if (dragged === undefined) throw new Error('There is no landmark to drag');
    analyser.follow(inputOn(stack, dragged));
  };
}

console.log('Complete analysis of both sides, warm, against volume size.');
console.log('Baseline: a plain loop that reads every voxel of the analysed box once. Ratios are of the least times.');
console.log('median: wall clock; processor: median of the own processor time; least: the least of it.');
for (const [name, work] of [
  ['while a corner is dragged', drag],
  ['from nothing', (stack: VoxelStack) => () => analyseAll(stack)],
] as const) {
  console.log(row(name, ['baseline ms', 'median ms', 'processor ms', 'least ms', 'x baseline', 'x 128^3'], 13));
  let first = Number.NaN;
  for (const size of SIZES) {
    const stack = benchStack(size);
    const baseline = timing(() => readBox(stack), ROUNDS, WARM_UP).least;
    const { median, processor, least } = timing(work(stack), ROUNDS, WARM_UP);
    if (Number.isNaN(first)) first = least;
    console.log(row(size.join('x'), [baseline, median, processor, least, least / baseline, least / first], 13));
  }
}
