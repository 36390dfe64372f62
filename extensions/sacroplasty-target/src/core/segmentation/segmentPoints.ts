import { XYZ } from '../geometry';
import { HALF, shareAt, type SegmentField } from './segmentField';

/** The segment's surface as points with outward unit normals, LPS mm, three numbers each. */
export interface SegmentPoints {
  readonly count: number;
  readonly place: Float64Array;
  readonly normal: Float64Array;
}

/** Where the share passes one half between two neighbouring voxels, in all three directions. */
export function segmentPoints(field: SegmentField): SegmentPoints {
  const { size, values } = field;
  const strides = [1, size[0], size[0] * size[1]] as const;
  const places: number[] = [];
  const normals: number[] = [];
  const at = [0, 0, 0];
  const place = [0, 0, 0];
  const normal = [0, 0, 0];
  for (let z = 1; z < size[2] - 1; z++) {
    for (let y = 1; y < size[1] - 1; y++) {
      for (let x = 1; x < size[0] - 1; x++) {
        const v = (z * size[1] + y) * size[0] + x;
        const here = values[v] as number;
        for (let axis = 0; axis < XYZ; axis++) {
          const next = values[v + (strides[axis] as number)] as number;
          if (here >= HALF === next >= HALF) continue;
          at[0] = x + field.corner[0];
          at[1] = y + field.corner[1];
          at[2] = z + field.corner[2];
          at[axis] = (at[axis] as number) + (here - HALF) / (here - next);
          if (!outward(field, at, normal)) continue;
          toLps(field, at, place);
          places.push(place[0] as number, place[1] as number, place[2] as number);
          normals.push(normal[0] as number, normal[1] as number, normal[2] as number);
        }
      }
    }
  }
  return { count: places.length / XYZ, place: Float64Array.from(places), normal: Float64Array.from(normals) };
}

/** The place of a continuous grid index, LPS mm. */
export function toLps({ grid }: SegmentField, at: readonly number[], out: number[]): void {
  const i = (at[0] as number) * grid.columnSpacing;
  const j = (at[1] as number) * grid.rowSpacing;
  const k = (at[2] as number) * grid.sliceSpacing;
  for (const axis of [0, 1, 2] as const) {
    out[axis] =
      grid.origin[axis] + i * grid.rowDirection[axis] + j * grid.columnDirection[axis] + k * grid.sliceDirection[axis];
  }
}

/** The direction in which the share falls, from the voxels around a place; false where it does not. */
export function outward(field: SegmentField, at: readonly number[], out: number[]): boolean {
  const { grid } = field;
  const i = at[0] as number;
  const j = at[1] as number;
  const k = at[2] as number;
  const di = (shareAt(field, i - 1, j, k) - shareAt(field, i + 1, j, k)) / grid.columnSpacing;
  const dj = (shareAt(field, i, j - 1, k) - shareAt(field, i, j + 1, k)) / grid.rowSpacing;
  const dk = (shareAt(field, i, j, k - 1) - shareAt(field, i, j, k + 1)) / grid.sliceSpacing;
  const length = Math.hypot(di, dj, dk);
  if (length === 0) return false;
  for (const axis of [0, 1, 2] as const) {
    out[axis] =
      (di * grid.rowDirection[axis] + dj * grid.columnDirection[axis] + dk * grid.sliceDirection[axis]) / length;
  }
  return true;
}
