import { degreesToRadians } from '../../geometry';
import type { Resampler } from '../../volume';
import { GapDepth } from './gapDepth';
import type { JointPlane } from './jointPlane';
import type { JointParameters } from './parameters';

/** The voxels around a joint's plane, in lines across it: on every level columns along it, on every column samples across. */
export interface SheetBox {
  readonly samples: number;
  readonly columns: number;
  readonly levels: number;
  readonly gap: GapDepth;
  /** [(level * columns + column) * samples + sample]: HU, and how deep a gap it lies in, 0 to 1. */
  readonly values: Float32Array;
  readonly depth: Float32Array;
}

/** How far a box reaches from a plane's place, and how finely it is read, mm. */
export interface BoxSize {
  readonly acrossHalf: number;
  readonly acrossStep: number;
  /** To the front, to the back, down and up. */
  readonly front: number;
  readonly back: number;
  readonly alongStep: number;
  readonly below: number;
  readonly above: number;
  readonly heightStep: number;
}

/**
 * Reads a box around a joint's plane.
 * @param resampler in the contour's axes. @param contrast of the cortex against soft tissue, HU.
 */
export function readSheetBox(
  resampler: Resampler,
  contrast: number,
  { angle, slope, x, y }: JointPlane,
  { acrossHalf, acrossStep, front, back, alongStep, below, above, heightStep }: BoxSize,
  gapParameters: JointParameters['gap'],
): SheetBox {
  const samples = 2 * Math.round(acrossHalf / acrossStep) + 1;
  const columns = Math.round((front + back) / alongStep) + 1;
  const levels = Math.round((below + above) / heightStep) + 1;
  const gap = new GapDepth(samples, contrast, gapParameters);
  const values = new Float32Array(samples * columns * levels);
  const depth = new Float32Array(values.length);
  const cos = Math.cos(degreesToRadians(angle));
  const sin = Math.sin(degreesToRadians(angle));
  for (let level = 0, at = 0; level < levels; level++) {
    const z = level * heightStep - below;
    const u = slope * z - acrossHalf;
    for (let column = 0; column < columns; column++, at += samples) {
      const t = column * alongStep - front;
      resampler.line(
        x + u * cos - t * sin,
        y + u * sin + t * cos,
        z,
        acrossStep * cos,
        acrossStep * sin,
        0,
        samples,
        values,
        at,
      );
      gap.read(values, at, depth);
    }
  }
  return { samples, columns, levels, gap, values, depth };
}
