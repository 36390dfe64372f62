import {
  cross,
  directionOf,
  displacement,
  dot,
  lpsDirection,
  lpsPoint,
  translate,
  travel,
  add,
  scale,
} from '../../../extensions/sacroplasty-target/src/core/geometry';
import { sample, type VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import { phantomStack, type Phantom } from '../index';

/** A lumbarised phantom's disc lies between these depths below the line from AI to PI, mm. */
const UPPER = 0.6;
const LOWER = 4.6;
/** What comes into view from below, HU. */
const FAT = -100;

/** A lumbarised phantom whose S1-S2 disc is pulled apart to a height of `height` mm: everything below it moves down. */
export function withFullDisc(phantom: Phantom, height: number): VoxelStack {
  const stack = phantomStack(phantom);
  const { corners, n } = phantom.truth;
  const [AS, AI, PI] = [lpsPoint(...corners.AS), lpsPoint(...corners.AI), lpsPoint(...corners.PI)];
  const left = lpsDirection(...n);
  if (left === null) throw new RangeError('The normal must have a length');
  const across = directionOf(cross(displacement(AI, PI), left));
  if (across === null) throw new RangeError('The inferior corners must differ');
  const sign = dot(displacement(AI, AS), across) > 0 ? -1 : 1;
  const slices = stack.slices.map((_, k) => {
    const slice = new Int16Array(stack.columns * stack.rows);
    for (let j = 0; j < stack.rows; j++) {
      for (let i = 0; i < stack.columns; i++) {
        const inSlice = add(
          scale(stack.rowDirection, i * stack.columnSpacing),
          scale(stack.columnDirection, j * stack.rowSpacing),
        );
        const p = translate(stack.origin, add(inSlice, scale(stack.sliceDirection, k * stack.sliceSpacing)));
        const depth = sign * dot(displacement(AI, p), across);
        const from = travel(p, across, sign * (depthBefore(depth, height) - depth));
        slice[j * stack.columns + i] = Math.round(sample(stack, from) ?? FAT);
      }
    }
    return slice;
  });
  return { ...stack, slices };
}

/** At which depth something lay before the disc was pulled apart. */
function depthBefore(depth: number, height: number): number {
  if (depth <= UPPER) return depth;
  if (depth >= UPPER + height) return depth - height + (LOWER - UPPER);
  return UPPER + ((depth - UPPER) * (LOWER - UPPER)) / height;
}
