import { displacement, type LpsDirection, type LpsPoint } from '../geometry';
import { indexSteps, patientGrid, type ImageGrid } from './patientGrid';
import { trilinear } from './sample';
import type { SliceData, VoxelStack } from './voxelStack';

/** What adding up the steps of a line can lose, in voxels, and more. */
const ROUNDING = 1e-6;

/**
 * Trilinear sampling along straight lines of a local frame, without an allocation or a vector object
 * per sample: the frame's axes are converted to steps of the voxel index once.
 */
export class Resampler {
  readonly #grid: ImageGrid;
  /** Voxel index of the frame's origin, and its change per mm along each of the three axes. */
  readonly #start: Float64Array;
  readonly #steps: Float64Array;

  /**
   * @param origin the frame's origin, LPS mm.
   * @param axes the frame's three axes; local coordinates (x, y, z) are mm along them.
   */
  constructor(stack: VoxelStack, origin: LpsPoint, axes: readonly [LpsDirection, LpsDirection, LpsDirection]) {
    this.#grid = patientGrid(stack);
    this.#start = Float64Array.from(indexSteps(this.#grid, displacement(this.#grid.origin, origin)));
    this.#steps = Float64Array.from(axes.flatMap(axis => indexSteps(this.#grid, axis)));
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
    const i = (this.#start[0] as number) + x * s0 + y * s3 + z * s6;
    const j = (this.#start[1] as number) + x * s1 + y * s4 + z * s7;
    const k = (this.#start[2] as number) + x * s2 + y * s5 + z * s8;
    const di = dx * s0 + dy * s3 + dz * s6;
    const dj = dx * s1 + dy * s4 + dz * s7;
    const dk = dx * s2 + dy * s5 + dz * s8;
    // A line whose two ends lie inside does so all along: most do, and need not ask at each sample.
    const last = count - 1;
    const inside = this.#isInside(i, j, k) && this.#isInside(i + last * di, j + last * dj, k + last * dk);
    if (!(inside && this.#lineInside(i, j, k, di, dj, dk, out, at, at + count)))
      this.#lineAcross(i, j, k, di, dj, dk, out, at, at + count);
  }

  /** Whether an index has a neighbour beyond it on all three axes; rounding along a line is allowed for. */
  #isInside(i: number, j: number, k: number): boolean {
    const { columns, rows, sliceCount } = this.#grid;
    return (
      i > ROUNDING &&
      j > ROUNDING &&
      k > ROUNDING &&
      i < columns - 1 - ROUNDING &&
      j < rows - 1 - ROUNDING &&
      k < sliceCount - 1 - ROUNDING
    );
  }

  /**
   * The hot loop of every analysis: a line that stays inside the stack.
   * @returns false where it meets a slice that is not loaded; `out` is then filled in part.
   */
  #lineInside(
    i: number,
    j: number,
    k: number,
    di: number,
    dj: number,
    dk: number,
    out: Float32Array,
    from: number,
    to: number,
  ): boolean {
    const { slices, acrossSlices, firstSlice, sliceStep, firstPixel, pixelSteps } = this.#grid.storage;
    const [si, sj, sk] = pixelSteps;
    let between = -1;
    let near: SliceData | null | undefined = null;
    let far: SliceData | null | undefined = null;
    for (let m = from; m < to; m++) {
      // No index is negative here: cutting its fraction off is the floor.
      const i0 = i | 0;
      const j0 = j | 0;
      const k0 = k | 0;
      const across = acrossSlices === 2 ? k0 : acrossSlices === 1 ? j0 : i0;
      if (across !== between) {
        between = across;
        near = slices[firstSlice + sliceStep * across];
        far = slices[firstSlice + sliceStep * (across + 1)];
      }
      if (near === null || near === undefined || far === null || far === undefined) return false;
      const fi = i - i0;
      const fj = j - j0;
      const p = firstPixel + i0 * si + j0 * sj + k0 * sk;
      const q = p + sj;
      const pk = p + sk;
      const qk = q + sk;
      let top, bottom, farTop, farBottom;
      if (acrossSlices === 2) {
        const a = near[p] as number,
          c = near[q] as number;
        const e = far[p] as number,
          g = far[q] as number;
        top = a + ((near[p + si] as number) - a) * fi;
        bottom = c + ((near[q + si] as number) - c) * fi;
        farTop = e + ((far[p + si] as number) - e) * fi;
        farBottom = g + ((far[q + si] as number) - g) * fi;
      } else {
        // The neighbours along i lie in the next slice, or those along j do.
        const beside = acrossSlices === 0 ? far : near;
        const behind = acrossSlices === 1 ? far : near;
        const a = near[p] as number,
          c = behind[q] as number;
        const e = near[pk] as number,
          g = behind[qk] as number;
        top = a + ((beside[p + si] as number) - a) * fi;
        bottom = c + ((far[q + si] as number) - c) * fi;
        farTop = e + ((beside[pk + si] as number) - e) * fi;
        farBottom = g + ((far[qk + si] as number) - g) * fi;
      }
      const v = top + (bottom - top) * fj;
      out[m] = v + (farTop + (farBottom - farTop) * fj - v) * (k - k0);
      i += di;
      j += dj;
      k += dk;
    }
    return true;
  }

  /** A line of which a part may lie outside the stack or between slices that are not loaded. */
  #lineAcross(
    i: number,
    j: number,
    k: number,
    di: number,
    dj: number,
    dk: number,
    out: Float32Array,
    from: number,
    to: number,
  ): void {
    for (let m = from; m < to; m++, i += di, j += dj, k += dk) out[m] = trilinear(this.#grid, i, j, k) ?? Number.NaN;
  }
}
