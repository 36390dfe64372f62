import { poseOf } from '../anatomy/pose';
import { AIR_HU, type Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { seededNormal } from '../random';
import { blurImage } from './blur';
import { metalArtefact } from './metalArtefact';
import type { Shape } from '../anatomy/shape';
import { CELL, contentAt, type CellContent } from './cells';

/** Axial slices with rows to the left and columns to the back, the lowest first. */
export interface ScannedVolume {
  readonly columns: number;
  readonly rows: number;
  /** HU, one array per slice. */
  readonly slices: readonly Int16Array[];
  /** Centre of the first voxel, LPS mm. */
  readonly origin: readonly [number, number, number];
}

/** Fine samples per pixel in each direction, so that a thin shell is averaged and not missed. */
const FINE = 2;
/** Longest step between fine samples through the slice, mm. */
const FINE_STEP = 0.5;

/**
 * Images the tissues as a CT does: averaged over the pixel and the slice's thickness, blurred by the
 * kernel, with noise that the kernel has smoothed too, and streaks where there is metal.
 */
export function scan(options: PhantomOptions, tissues: readonly Tissue[], metal: Shape | null): ScannedVolume {
  const { pixelSpacing, sliceSpacing, sliceThickness, extent, translation } = options;
  const columns = Math.round(extent[0] / pixelSpacing);
  const rows = Math.round(extent[1] / pixelSpacing);
  const count = Math.round(extent[2] / sliceSpacing);
  const origin = [
    translation[0] - ((columns - 1) / 2) * pixelSpacing,
    translation[1] + 4 - ((rows - 1) / 2) * pixelSpacing,
    translation[2] - 4 - ((count - 1) / 2) * sliceSpacing,
  ] as const;
  const paint = painter(options, tissues, [origin[0], origin[1], origin[2]]);
  const normal = seededNormal(options.seed * 7 + 5);
  const sigma = options.kernelBlur / pixelSpacing;
  const steps = Math.max(1, Math.round(sliceThickness / FINE_STEP));

  const slices = Array.from({ length: count }, (_, k) => {
    const centre = origin[2] + k * sliceSpacing;
    const sum = new Float32Array(columns * rows);
    for (let step = 0; step < steps; step++) {
      paint(centre + ((step + 0.5) / steps - 0.5) * sliceThickness, columns, rows, sum);
    }
    const clean = blurImage(
      sum.map(v => v / (steps * FINE * FINE)),
      columns,
      rows,
      sigma,
    );
    if (metal !== null) metalArtefact(options, metal, { columns, rows, x: origin[0], y: origin[1], z: centre }, clean);
    const noise = blurImage(Float32Array.from({ length: columns * rows }, normal), columns, rows, 0.6);
    // A Gaussian of 0.6 pixels leaves 0.495 of white noise's standard deviation.
    const loudness = options.noise / 0.495;
    return Int16Array.from(clean, (v, i) =>
      Math.round(Math.min(3071, Math.max(-1024, v + loudness * (noise[i] ?? 0)))),
    );
  });
  return { columns, rows, slices, origin };
}

/** Adds one plane at height z (LPS) to an image of sums, FINE x FINE samples a pixel. */
function painter(
  options: PhantomOptions,
  tissues: readonly Tissue[],
  origin: readonly [number, number, number],
): (z: number, columns: number, rows: number, sum: Float32Array) => void {
  const { pixelSpacing, anatomy } = options;
  const pose = poseOf(options);
  const perCell = Math.max(1, Math.floor(CELL / pixelSpacing));
  const right = pose.turnBack([1 / anatomy.size, 0, 0]);
  const back = pose.turnBack([0, 1 / anatomy.size, 0]);
  let layer = Number.NaN;
  let cells: readonly CellContent[] = [];

  /** The HU of a pixel about (x, y, z), own frame, times the number of samples in a pixel. */
  const pixelSum = (content: CellContent, x: number, y: number, z: number): number => {
    if (!content.hasDetail) return FINE * FINE * hounsfieldAt(content, x, y, z);
    let total = 0;
    for (let sample = 0; sample < FINE * FINE; sample++) {
      const di = (((sample % FINE) + 0.5) / FINE - 0.5) * pixelSpacing;
      const dj = ((Math.floor(sample / FINE) + 0.5) / FINE - 0.5) * pixelSpacing;
      total += hounsfieldAt(
        content,
        x + di * right[0] + dj * back[0],
        y + di * right[1] + dj * back[1],
        z + di * right[2] + dj * back[2],
      );
    }
    return total;
  };

  return (z, columns, rows, sum) => {
    const cellColumns = Math.ceil(columns / perCell);
    if (Math.floor(z / CELL) !== layer) {
      layer = Math.floor(z / CELL);
      cells = Array.from({ length: cellColumns * Math.ceil(rows / perCell) }, (_, c) => {
        const [x, y, zz] = pose.toOwn([
          origin[0] + ((c % cellColumns) * perCell + (perCell - 1) / 2) * pixelSpacing,
          origin[1] + (Math.floor(c / cellColumns) * perCell + (perCell - 1) / 2) * pixelSpacing,
          (layer + 0.5) * CELL,
        ]);
        return contentAt(tissues, [x, y, zz], CELL / anatomy.size);
      });
    }
    for (let j = 0; j < rows; j++) {
      const cellRow = Math.floor(j / perCell) * cellColumns;
      const [x, y, zz] = pose.toOwn([origin[0], origin[1] + j * pixelSpacing, z]);
      for (let i = 0; i < columns; i++) {
        const content = cells[cellRow + Math.floor(i / perCell)];
        if (content === undefined) throw new RangeError('A pixel lies in no cell');
        const along = i * pixelSpacing;
        const at = j * columns + i;
        sum[at] = (sum[at] ?? 0) + pixelSum(content, x + along * right[0], y + along * right[1], zz + along * right[2]);
      }
    }
  };
}

function hounsfieldAt({ tissues, filled }: CellContent, x: number, y: number, z: number): number {
  const last = filled ? tissues.length - 1 : -1;
  for (let i = 0; i < tissues.length; i++) {
    const tissue = tissues[i];
    if (tissue === undefined) break;
    if (i === last) return tissue.hounsfield(x, y, z, Infinity);
    const value = tissue.shape(x, y, z);
    if (value < 0) return tissue.hounsfield(x, y, z, -value);
  }
  return AIR_HU;
}
