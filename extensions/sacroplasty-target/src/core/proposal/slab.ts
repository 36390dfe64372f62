import { bilinear, binomialFilter } from '../numeric';
import type { ProposalParameters } from './parameters';
import { onPlane, type SagittalFrame } from './sagittalFrame';
import { Resampler, type VoxelStack } from '../volume';

/**
 * The picture of a midsagittal slab, row by row, pixel (i, j) at u = i / perMm - half, v = j / perMm - half mm
 * of the frame. Values NaN where there is no image.
 */
export interface Picture {
  /** Pixels in a row and in a column. */
  readonly side: number;
  /** Half size, mm. */
  readonly half: number;
  readonly perMm: number;
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
export function sagittalSlab(
  stack: VoxelStack,
  frame: SagittalFrame,
  shift: number,
  slab: ProposalParameters['slab'],
  apart: number,
): Slab {
  const picture = sagittalPicture(stack, frame, shift, slab, apart);
  return { ...picture, gradient: squeezedGradient(picture, slab) };
}

/** Averages the images a few millimetres to both sides of a plane, moved by `shift` mm to the left. */
export function sagittalPicture(
  stack: VoxelStack,
  frame: SagittalFrame,
  shift: number,
  slab: ProposalParameters['slab'],
  apart: number = slab.apart,
): Picture {
  const { half, pixel, reach, spread } = slab;
  const side = Math.round((2 * half) / pixel) + 1;
  const values = new Float32Array(side * side);
  const line = new Float32Array(side);
  const resampler = new Resampler(stack, onPlane(frame, 0, 0), [frame.posterior, frame.superior, frame.left]);
  let total = 0;
  for (let offset = -reach; offset <= reach; offset += apart) {
    const weight = Math.exp((-offset * offset) / (2 * spread * spread));
    total += weight;
    for (let j = 0; j < side; j++) {
      resampler.line(-half, j * pixel - half, offset + shift, pixel, 0, 0, side, line, 0);
      for (let i = 0; i < side; i++) {
        const at = j * side + i;
        values[at] = (values[at] as number) + weight * (line[i] as number);
      }
    }
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / total;
  return { side, half, perMm: 1 / pixel, values };
}

/** Gradient of the picture smoothed by a binomial filter (standard deviation about a pixel). */
function squeezedGradient({ side, values }: Picture, { pixel, halfStrong }: ProposalParameters['slab']): Float32Array {
  const smooth = binomialFilter(binomialFilter(values, 1), side);
  const gradient = new Float32Array(2 * values.length);
  for (let j = 1; j < side - 1; j++) {
    for (let i = 1; i < side - 1; i++) {
      const at = j * side + i;
      const u = ((smooth[at + 1] as number) - (smooth[at - 1] as number)) / (2 * pixel);
      const v = ((smooth[at + side] as number) - (smooth[at - side] as number)) / (2 * pixel);
      const length = Math.sqrt(u * u + v * v);
      if (length !== length) continue;
      gradient[2 * at] = u / (length + halfStrong);
      gradient[2 * at + 1] = v / (length + halfStrong);
    }
  }
  return gradient;
}

/** Bilinear value of a picture at (u, v) mm; NaN outside. */
export function valueAt({ values: picture, side, half, perMm }: Picture, u: number, v: number): number {
  const x = (u + half) * perMm;
  const y = (v + half) * perMm;
  if (!(x >= 0 && y >= 0 && x < side - 1 && y < side - 1)) return Number.NaN;
  const i = x | 0;
  const j = y | 0;
  return bilinear(picture, j * side + i, side, x - i, y - j);
}

/** Bilinear gradient at (u, v) mm along the direction (mu, mv), -1 to 1; 0 outside. */
export function gradientAt(
  { gradient, side, half, perMm }: Slab,
  u: number,
  v: number,
  mu: number,
  mv: number,
): number {
  const x = (u + half) * perMm;
  const y = (v + half) * perMm;
  if (!(x >= 0 && y >= 0 && x < side - 1 && y < side - 1)) return 0;
  const i = x | 0;
  const j = y | 0;
  const fx = x - i;
  const p = 2 * (j * side + i);
  const right = p + 2;
  const q = p + 2 * side;
  const rightBelow = q + 2;
  const a = (gradient[p] as number) * mu + (gradient[p + 1] as number) * mv;
  const b = (gradient[right] as number) * mu + (gradient[right + 1] as number) * mv;
  const c = (gradient[q] as number) * mu + (gradient[q + 1] as number) * mv;
  const d = (gradient[rightBelow] as number) * mu + (gradient[rightBelow + 1] as number) * mv;
  const near = a + (b - a) * fx;
  return near + (c + (d - c) * fx - near) * (y - j);
}
