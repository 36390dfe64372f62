import { onPlane, type SagittalFrame } from './sagittalFrame';
import { Resampler, type VoxelStack } from '../volume';

/** Half size of the picture, mm: S1 with L5 above and S2 below, wherever in S1 it is centred. */
export const HALF_SLAB = 80;
/** Size of a pixel, mm. */
export const PIXEL = 1;
const SIDE = (2 * HALF_SLAB) / PIXEL + 1;
/** So far to both sides images are averaged, and how much each counts: the bodies are flat there, noise is not. mm. */
const REACH = 4.5;
const SPREAD = 3;
/** How far apart these images lie, mm. */
const APART = 1.5;
/** Gradient (HU per mm) that counts half of the strongest: well over marrow's texture, well under thin cortex. */
const HALF_STRONG = 25;

/**
 * The picture of a midsagittal slab, row by row, pixel (i, j) at u = i - HALF_SLAB, v = j - HALF_SLAB mm
 * of the frame. Values NaN where there is no image.
 */
export interface Picture {
  readonly side: number;
  /** HU, averaged over the slab. */
  readonly values: Float32Array;
}

/** A picture with its edges. */
export interface Slab extends Picture {
  /**
   * Smoothed gradient, (u, v) pixel by pixel; its length is squeezed into 0..1, so that every cortex counts
   * alike. 0 where there is no image.
   */
  readonly gradient: Float32Array;
}

/** The picture with its edges of the plane moved by `shift` mm to the left, from images `apart` mm apart. */
export function sagittalSlab(stack: VoxelStack, frame: SagittalFrame, shift: number, apart?: number): Slab {
  const picture = sagittalPicture(stack, frame, shift, apart);
  return { ...picture, gradient: squeezedGradient(picture.values) };
}

/** Averages the images a few millimetres to both sides of a plane, moved by `shift` mm to the left. */
export function sagittalPicture(stack: VoxelStack, frame: SagittalFrame, shift: number, apart = APART): Picture {
  const values = new Float32Array(SIDE * SIDE);
  const line = new Float32Array(SIDE);
  const resampler = new Resampler(stack, onPlane(frame, 0, 0), [frame.posterior, frame.superior, frame.left]);
  let total = 0;
  for (let offset = -REACH; offset <= REACH; offset += apart) {
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
  return { side: SIDE, values };
}

/** Gradient of the picture smoothed by a binomial filter (standard deviation about a pixel). */
function squeezedGradient(values: Float32Array): Float32Array {
  const smooth = blurred(blurred(values, 1), SIDE);
  const gradient = new Float32Array(2 * values.length);
  for (let j = 1; j < SIDE - 1; j++) {
    for (let i = 1; i < SIDE - 1; i++) {
      const at = j * SIDE + i;
      const u = ((smooth[at + 1] as number) - (smooth[at - 1] as number)) / (2 * PIXEL);
      const v = ((smooth[at + SIDE] as number) - (smooth[at - SIDE] as number)) / (2 * PIXEL);
      const length = Math.sqrt(u * u + v * v);
      if (length !== length) continue;
      gradient[2 * at] = u / (length + HALF_STRONG);
      gradient[2 * at + 1] = v / (length + HALF_STRONG);
    }
  }
  return gradient;
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

/** Bilinear value of a picture at (u, v) mm; NaN outside. */
export function valueAt({ values: picture, side }: Picture, u: number, v: number): number {
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

/** Bilinear gradient at (u, v) mm along the direction (mu, mv), -1 to 1; 0 outside. */
export function gradientAt({ gradient, side }: Slab, u: number, v: number, mu: number, mv: number): number {
  const x = (u + HALF_SLAB) / PIXEL;
  const y = (v + HALF_SLAB) / PIXEL;
  if (!(x >= 0 && y >= 0 && x < side - 1 && y < side - 1)) return 0;
  const i = x | 0;
  const j = y | 0;
  const fx = x - i;
  const p = 2 * (j * side + i);
  const q = p + 2 * side;
  const a = (gradient[p] as number) * mu + (gradient[p + 1] as number) * mv;
  const b = (gradient[p + 2] as number) * mu + (gradient[p + 3] as number) * mv;
  const c = (gradient[q] as number) * mu + (gradient[q + 1] as number) * mv;
  const d = (gradient[q + 2] as number) * mu + (gradient[q + 3] as number) * mv;
  const near = a + (b - a) * fx;
  return near + (c + (d - c) * fx - near) * (y - j);
}
