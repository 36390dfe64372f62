import { dot, displacement, type LpsDirection, type LpsPoint } from '../geometry';
import type { SliceData, VoxelStack } from './voxelStack';

/**
 * Trilinear sampling along straight lines of a local frame, without an allocation or a vector object
 * per sample: the frame's axes are converted to steps of the voxel index once.
 */
export class Resampler {
  readonly #columns: number;
  readonly #rows: number;
  readonly #slices: readonly (SliceData | null)[];
  /** Voxel index of the frame's origin, and its change per mm along each of the three axes. */
  readonly #start: Float64Array;
  readonly #steps: Float64Array;

  /**
   * @param origin the frame's origin, LPS mm.
   * @param axes the frame's three axes; local coordinates (x, y, z) are mm along them.
   */
  constructor(
    stack: VoxelStack,
    origin: LpsPoint,
    axes: readonly [LpsDirection, LpsDirection, LpsDirection],
  ) {
    this.#columns = stack.columns;
    this.#rows = stack.rows;
    this.#slices = stack.slices;
    const from = displacement(stack.origin, origin);
    const grid = [
      [stack.rowDirection, stack.columnSpacing],
      [stack.columnDirection, stack.rowSpacing],
      [stack.sliceDirection, stack.sliceSpacing],
    ] as const;
    this.#start = Float64Array.from(grid, ([direction, spacing]) => dot(from, direction) / spacing);
    this.#steps = Float64Array.from(
      axes.flatMap(axis => grid.map(([direction, spacing]) => dot(axis, direction) / spacing)),
    );
  }

  /**
   * Values at (x, y, z) + m (dx, dy, dz), m = 0 .. count-1, in local mm, written to
   * `out[at .. at+count-1]`. NaN where the place is outside the stack or one of the
   * two slices around it is not loaded.
   */
  line(
    x: number,
    y: number,
    z: number,
    dx: number,
    dy: number,
    dz: number,
    count: number,
    out: Float32Array,
    at: number,
  ): void {
    const step = this.#steps;
    const s0 = step[0] as number,
      s1 = step[1] as number,
      s2 = step[2] as number;
    const s3 = step[3] as number,
      s4 = step[4] as number,
      s5 = step[5] as number;
    const s6 = step[6] as number,
      s7 = step[7] as number,
      s8 = step[8] as number;
    let i = (this.#start[0] as number) + x * s0 + y * s3 + z * s6;
    let j = (this.#start[1] as number) + x * s1 + y * s4 + z * s7;
    let k = (this.#start[2] as number) + x * s2 + y * s5 + z * s8;
    const di = dx * s0 + dy * s3 + dz * s6;
    const dj = dx * s1 + dy * s4 + dz * s7;
    const dk = dx * s2 + dy * s5 + dz * s8;
    const columns = this.#columns;
    const lastColumn = columns - 1;
    const lastRow = this.#rows - 1;
    const lastSlice = this.#slices.length - 1;
    for (let m = 0; m < count; m++, i += di, j += dj, k += dk) {
      if (!(i >= 0 && j >= 0 && k >= 0 && i <= lastColumn && j <= lastRow && k <= lastSlice)) {
        out[at + m] = Number.NaN;
        continue;
      }
      const i0 = i < lastColumn ? Math.floor(i) : lastColumn - 1;
      const j0 = j < lastRow ? Math.floor(j) : lastRow - 1;
      const k0 = k < lastSlice ? Math.floor(k) : lastSlice - 1;
      const near = this.#slices[k0];
      const far = this.#slices[k0 + 1];
      if (near === null || near === undefined || far === null || far === undefined) {
        out[at + m] = Number.NaN;
        continue;
      }
      const fi = i - i0,
        fj = j - j0,
        fk = k - k0;
      const p = j0 * columns + i0;
      const q = p + columns;
      const a = near[p] as number,
        c = near[q] as number;
      const e = far[p] as number,
        g = far[q] as number;
      const top = a + ((near[p + 1] as number) - a) * fi;
      const bottom = c + ((near[q + 1] as number) - c) * fi;
      const farTop = e + ((far[p + 1] as number) - e) * fi;
      const farBottom = g + ((far[q + 1] as number) - g) * fi;
      const v = top + (bottom - top) * fj;
      out[at + m] = v + (farTop + (farBottom - farTop) * fj - v) * fk;
    }
  }
}
