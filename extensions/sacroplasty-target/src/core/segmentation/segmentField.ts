import { trilinear } from '../numeric';
import { gridIndexOf, patientGrid, voxelAt, type VoxelFrame } from '../volume';
import { SEGMENTATION } from './parameters';
import type { SegmentationVolume } from './readSegmentation';
import { FULL } from './unpackFrames';

/** From this share of a voxel on it lies in the segment. */
export const HALF = 0.5;
const { kept: KEPT, pad: PAD } = SEGMENTATION.field;

/**
 * The segment's share of space around it: its box of voxels, smoothed by about one voxel so that the steps
 * of an oblique wall do not show. Every voxel centre stays on the side on which the segmentation has it: the
 * surface runs between the same voxels as before, and nothing thin is lost.
 */
export interface SegmentField {
  /** In the patient's own axis order. */
  readonly grid: VoxelFrame;
  /** Voxels of the box along columns, rows and slices, and the grid index of its first. */
  readonly size: readonly [number, number, number];
  readonly corner: readonly [number, number, number];
  readonly values: Float32Array;
}

/** The field of a segment, or null where it holds no voxel. Its cost follows the segment's own box. */
export function segmentField({ grid: stored, slices }: SegmentationVolume): SegmentField | null {
  const box = boxOf(stored, slices);
  if (box === null) return null;
  const grid = patientGrid({ ...stored, slices });
  const ends = box.map(end => gridIndexOf(grid, end));
  const least = (axis: 0 | 1 | 2): number => Math.min(...ends.map(end => end[axis]));
  const most = (axis: 0 | 1 | 2): number => Math.max(...ends.map(end => end[axis]));
  const corner = [least(0) - PAD, least(1) - PAD, least(2) - PAD] as const;
  const size = [most(0) - corner[0] + 1 + PAD, most(1) - corner[1] + 1 + PAD, most(2) - corner[2] + 1 + PAD] as const;
  const values = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = PAD; k < size[2] - PAD; k++) {
    for (let j = PAD; j < size[1] - PAD; j++) {
      const row = (k * size[1] + j) * size[0];
      for (let i = PAD; i < size[0] - PAD; i++)
        values[row + i] = (voxelAt(grid, corner[0] + i, corner[1] + j, corner[2] + k) ?? 0) / FULL;
    }
  }
  const smooth = values.slice();
  blur(smooth, 1, size[0]);
  blur(smooth, size[0], size[1]);
  blur(smooth, size[0] * size[1], size[2]);
  for (let v = 0; v < values.length; v++) {
    const value = smooth[v] as number;
    smooth[v] = (values[v] as number) >= HALF ? Math.max(value, HALF + KEPT) : Math.min(value, HALF - KEPT);
  }
  return { grid: frameOf(grid), size, corner, values: smooth };
}

/** The frame alone: a field is plain data and does not hold on to the images that it was made of. */
function frameOf({
  columns,
  rows,
  origin,
  rowDirection,
  columnDirection,
  sliceDirection,
  columnSpacing,
  rowSpacing,
  sliceSpacing,
}: VoxelFrame): VoxelFrame {
  return {
    columns,
    rows,
    origin,
    rowDirection,
    columnDirection,
    sliceDirection,
    columnSpacing,
    rowSpacing,
    sliceSpacing,
  };
}

/** Trilinear share at a continuous grid index; 0 outside the box. */
export function shareAt({ size, corner, values }: SegmentField, i: number, j: number, k: number): number {
  const x = i - corner[0];
  const y = j - corner[1];
  const z = k - corner[2];
  if (!(x >= 0 && y >= 0 && z >= 0 && x < size[0] - 1 && y < size[1] - 1 && z < size[2] - 1)) return 0;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const z0 = Math.floor(z);
  const fx = x - x0;
  const fy = y - y0;
  const row = size[0];
  const slice = row * size[1];
  const v = z0 * slice + y0 * row + x0;
  return trilinear(values, v, row, slice, fx, fy, z - z0);
}

type Index = readonly [number, number, number];

/** First and last grid index of the segment's voxels. */
function boxOf({ columns, rows }: VoxelFrame, slices: SegmentationVolume['slices']): readonly [Index, Index] | null {
  let [i0, j0, k0] = [columns, rows, slices.length];
  let [i1, j1, k1] = [-1, -1, -1];
  for (const [k, slice] of slices.entries()) {
    if (slice === null) continue;
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) {
        if ((slice[j * columns + i] as number) < HALF * FULL) continue;
        if (i < i0) i0 = i;
        if (i > i1) i1 = i;
        if (j < j0) j0 = j;
        if (j > j1) j1 = j;
        if (k < k0) k0 = k;
        k1 = k;
      }
    }
  }
  return k1 < 0
    ? null
    : [
        [i0, j0, k0],
        [i1, j1, k1],
      ];
}

/** Binomial (1 2 1) / 4 along one axis, in place; the box's outermost voxels are empty and stay so. */
function blur(values: Float32Array, stride: number, length: number): void {
  for (let start = 0; start < values.length; start++) {
    if (Math.floor(start / stride) % length !== 0) continue;
    let before = values[start] as number;
    for (let n = 1, v = start + stride; n < length - 1; n++, v += stride) {
      const here = values[v] as number;
      values[v] = (before + 2 * here + (values[v + stride] as number)) / (1 + 2 + 1);
      before = here;
    }
  }
}
