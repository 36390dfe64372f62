import { onPlane, type SagittalFrame } from './sagittalFrame';
import { Resampler, type VoxelStack } from '../volume';

/** Half size of the picture, mm: S1 with L5 above and S2 below, wherever in S1 it is centred. */
export const HALF_SLAB = 80;
/** Size of a pixel, mm. */
export const PIXEL = 1;
const SIDE = (2 * HALF_SLAB) / PIXEL + 1;
/** Offsets from the plane that are averaged, and how much each counts: the bodies are flat there, noise is not. */
const OFFSETS = [-4.5, -3, -1.5, 0, 1.5, 3, 4.5] as const;
const SPREAD = 3;
/** Gradient (HU per mm) that counts half of the strongest: well over marrow's texture, well under thin cortex. */
const HALF_STRONG = 25;

/**
 * The picture of a midsagittal slab, row by row, pixel (i, j) at u = i - HALF_SLAB, v = j - HALF_SLAB mm
 * of the frame. Values NaN where there is no image.
 */
export interface Slab {
  readonly frame: SagittalFrame;
  readonly side: number;
  /** HU, averaged over the slab. */
  readonly values: Float32Array;
  /** Smoothed gradient along u and v; its length is squeezed into 0..1, so that every cortex counts alike. */
  readonly gradientU: Float32Array;
  readonly gradientV: Float32Array;
}

/** Averages the images a few millimetres to both sides of a plane, moved by `shift` mm to the left. */
export function sagittalSlab(stack: VoxelStack, frame: SagittalFrame, shift: number): Slab {
  const values = new Float32Array(SIDE * SIDE);
  const line = new Float32Array(SIDE);
  const resampler = new Resampler(stack, onPlane(frame, 0, 0), [frame.posterior, frame.superior, frame.left]);
  let total = 0;
  for (const offset of OFFSETS) {
    const weight = Math.exp((-offset * offset) / (2 * SPREAD * SPREAD));
    total += weight;
    for (let j = 0; j < SIDE; j++) {
      resampler.line(-HALF_SLAB, j * PIXEL - HALF_SLAB, offset + shift, PIXEL, 0, 0, SIDE, line, 0);
      for (let i = 0; i < SIDE; i++) {
        const at = j * SIDE + i;
        values[at] = (values[at] as number) + weight * (line[i] as number);
      }
    }
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / total;
  return { frame, side: SIDE, values, ...squeezedGradient(values) };
}

/** Gradient of the picture smoothed by a binomial filter (standard deviation about a pixel). */
function squeezedGradient(values: Float32Array): Pick<Slab, 'gradientU' | 'gradientV'> {
  const smooth = blurred(blurred(values, 1), SIDE);
  const gradientU = new Float32Array(values.length);
  const gradientV = new Float32Array(values.length);
  for (let j = 1; j < SIDE - 1; j++) {
    for (let i = 1; i < SIDE - 1; i++) {
      const at = j * SIDE + i;
      const u = ((smooth[at + 1] as number) - (smooth[at - 1] as number)) / (2 * PIXEL);
      const v = ((smooth[at + SIDE] as number) - (smooth[at - SIDE] as number)) / (2 * PIXEL);
      const length = Math.sqrt(u * u + v * v);
      if (length !== length) continue;
      gradientU[at] = u / (length + HALF_STRONG);
      gradientV[at] = v / (length + HALF_STRONG);
    }
  }
  return { gradientU, gradientV };
}

/** Binomial filter 1-4-6-4-1 along one axis (`stride` 1 or a row). */
function blurred(values: Float32Array, stride: number): Float32Array {
  const out = new Float32Array(values.length).fill(Number.NaN);
  for (let at = 2 * stride; at < values.length - 2 * stride; at++) {
    out[at] =
      ((values[at - 2 * stride] as number) +
        4 * (values[at - stride] as number) +
        6 * (values[at] as number) +
        4 * (values[at + stride] as number) +
        (values[at + 2 * stride] as number)) /
      16;
  }
  return out;
}

/** Bilinear value of one of a slab's pictures at (u, v) mm; NaN outside. */
export function pictureAt(picture: Float32Array, side: number, u: number, v: number): number {
  const x = (u + HALF_SLAB) / PIXEL;
  const y = (v + HALF_SLAB) / PIXEL;
  if (!(x >= 0 && y >= 0 && x < side - 1 && y < side - 1)) return Number.NaN;
  const i = x | 0;
  const j = y | 0;
  const at = j * side + i;
  const a = picture[at] as number;
  const b = picture[at + side] as number;
  const top = a + ((picture[at + 1] as number) - a) * (x - i);
  return top + (b + ((picture[at + side + 1] as number) - b) * (x - i) - top) * (y - j);
}
