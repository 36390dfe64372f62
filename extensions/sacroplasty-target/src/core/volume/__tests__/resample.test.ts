import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesToRadians, LEFT, lpsPoint, mm, POSTERIOR, rotateAbout, SUPERIOR } from '../../geometry';
import { Resampler, sample, type VoxelStack } from '../index';

const COLUMNS = 7;
const ROWS = 6;

/** A small stack of uneven voxels with a value of its own in each; slice 3 is not loaded. */
const STACK: VoxelStack = {
  columns: COLUMNS,
  rows: ROWS,
  slices: Array.from({ length: 6 }, (_, k) =>
    k === 3 ? null : Int16Array.from({ length: COLUMNS * ROWS }, (_, p) => ((p * 37 + k * 101) % 211) - 60),
  ),
  origin: lpsPoint(-3, 11, 40),
  rowDirection: LEFT,
  columnDirection: POSTERIOR,
  sliceDirection: SUPERIOR,
  columnSpacing: mm(0.7),
  rowSpacing: mm(0.9),
  sliceSpacing: mm(2),
  intensity: 'hounsfield',
};

describe('Resampler', () => {
  it('reads the same values along a line as the point-by-point sampling, and NaN where there are none', () => {
    const angle = degreesToRadians(25);
    const axes = [rotateAbout(LEFT, SUPERIOR, angle), rotateAbout(POSTERIOR, SUPERIOR, angle), SUPERIOR] as const;
    const origin = lpsPoint(-1.1, 13.2, 44.3);
    const resampler = new Resampler(STACK, origin, axes);
    const part = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), ([x, y, z], [dx, dy, dz]) => {
        const out = new Float32Array(4).fill(-999);
        resampler.line(x, y, z, dx / 4, dy / 4, dz / 4, 3, out, 1);
        expect(out[0]).toBe(-999);
        for (let m = 0; m < 3; m++) {
          const at = [x + (m * dx) / 4, y + (m * dy) / 4, z + (m * dz) / 4] as const;
          const place = [0, 1, 2].map(
            c => (origin[c] ?? 0) + at[0] * (axes[0][c] ?? 0) + at[1] * (axes[1][c] ?? 0) + at[2] * (axes[2][c] ?? 0),
          );
          const expected = sample(STACK, lpsPoint(place[0] ?? 0, place[1] ?? 0, place[2] ?? 0));
          if (expected === null) expect(out[m + 1]).toBeNaN();
          else expect(out[m + 1]).toBeCloseTo(expected, 2);
        }
      }),
    );
  });
});
