import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cross,
  directionOf,
  LEFT,
  lpsPoint,
  mm,
  POSTERIOR,
  radians,
  rotateAbout,
  SUPERIOR,
  travel,
  type LpsDirection,
  type LpsPoint,
} from '../../geometry';
import { gridIndexOf, patientGrid, sample, sampleIndex, toIndex, type SliceData, type VoxelStack } from '..';

const SPACING = { column: 0.45, row: 0.7, slice: 1.8 } as const;
const SIZE = { columns: 7, rows: 6, slices: 5 } as const;

/** An oblique stack with three different spacings and sizes whose values are given by place. */
function stackOf(value: (p: LpsPoint) => number, angles: readonly [number, number], leftHanded = false): VoxelStack {
  const turn = (d: LpsDirection): LpsDirection =>
    rotateAbout(rotateAbout(d, SUPERIOR, radians(angles[0])), POSTERIOR, radians(angles[1]));
  const rowDirection = turn(LEFT);
  const columnDirection = turn(POSTERIOR);
  const normal = directionOf(cross(rowDirection, columnDirection)) ?? SUPERIOR;
  const sliceDirection = leftHanded ? (normal.map(c => -c) as unknown as LpsDirection) : normal;
  const origin = lpsPoint(-11, 23, -640);
  const place = (i: number, j: number, k: number): LpsPoint =>
    travel(
      travel(travel(origin, rowDirection, i * SPACING.column), columnDirection, j * SPACING.row),
      sliceDirection,
      k * SPACING.slice,
    );
  const slices: SliceData[] = Array.from({ length: SIZE.slices }, (_, k) =>
    Float32Array.from({ length: SIZE.rows * SIZE.columns }, (_unused, index) =>
      value(place(index % SIZE.columns, Math.floor(index / SIZE.columns), k)),
    ),
  );
  return {
    columns: SIZE.columns,
    rows: SIZE.rows,
    slices,
    origin,
    rowDirection,
    columnDirection,
    sliceDirection,
    columnSpacing: mm(SPACING.column),
    rowSpacing: mm(SPACING.row),
    sliceSpacing: mm(SPACING.slice),
    intensity: 'hounsfield',
  };
}

const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
/** Whole numbers, so that single precision in the slices stays out of the comparison. */
const linear = (p: LpsPoint): number => 3 * (p[0] + 11) - 2 * (p[1] - 23) + 5 * (p[2] + 640);

const fraction = fc.double({ min: 0.001, max: 0.999, noNaN: true });

function placeAt(stack: VoxelStack, i: number, j: number, k: number): LpsPoint {
  const along = travel(stack.origin, stack.rowDirection, i * SPACING.column);
  return travel(travel(along, stack.columnDirection, j * SPACING.row), stack.sliceDirection, k * SPACING.slice);
}

describe('sampling', () => {
  it('gives a linear field back, in oblique and mirrored stacks with three spacings', () => {
    fc.assert(
      fc.property(angle, angle, fc.boolean(), fraction, fraction, fraction, (a, b, mirrored, u, v, w) => {
        const stack = stackOf(linear, [a, b], mirrored);
        const p = placeAt(stack, u * 6, v * 5, w * 4);
        expect(sample(stack, p)).toBeCloseTo(linear(p), 3);
      }),
    );
  });

  it('takes places to the indices that they came from', () => {
    fc.assert(
      fc.property(angle, angle, fraction, fraction, fraction, (a, b, u, v, w) => {
        const stack = stackOf(linear, [a, b]);
        const found = toIndex(stack, placeAt(stack, u * 6, v * 5, w * 4));
        gridIndexOf(patientGrid(stack), [u * 6, v * 5, w * 4]).forEach((index, axis) => {
          expect(found[axis]).toBeCloseTo(index, 5);
        });
      }),
    );
  });

  it('distinguishes the axes: column first, then row, then slice', () => {
    const stack = stackOf(() => 0, [0, 0]);
    const slices = stack.slices.map((slice, k) => Float32Array.from(slice ?? [], (_, n) => 100 * k + n));
    // Voxel (5, 2, 3): slice 3, row 2 of 7 columns, column 5.
    expect(sampleIndex({ ...stack, slices }, 5, 2, 3)).toBe(300 + 2 * 7 + 5);
  });

  it('is known on the outermost centres and unknown beyond', () => {
    const stack = stackOf(() => 42, [0, 0]);
    expect(sampleIndex(stack, 0, 0, 0)).toBe(42);
    expect(sampleIndex(stack, 6, 5, 4)).toBe(42);
    for (const [i, j, k] of [
      [-0.001, 2, 2],
      [6.001, 2, 2],
      [2, -0.001, 2],
      [2, 5.001, 2],
      [2, 2, -0.001],
      [2, 2, 4.001],
      [Number.NaN, 2, 2],
      [2, 2, Infinity],
    ] as const) {
      expect(sampleIndex(stack, i, j, k)).toBeNull();
    }
  });

  it('is unknown wherever a slice that it needs is not loaded, and only there', () => {
    const stack = stackOf(() => 42, [0, 0]);
    const slices = stack.slices.map((slice, k) => (k === 2 ? null : slice));
    const partial = { ...stack, slices };
    expect(sampleIndex(partial, 3, 3, 1.5)).toBeNull();
    expect(sampleIndex(partial, 3, 3, 2)).toBeNull();
    expect(sampleIndex(partial, 3, 3, 2.5)).toBeNull();
    expect(sampleIndex(partial, 3, 3, 1)).toBe(42);
    expect(sampleIndex(partial, 3, 3, 3)).toBe(42);
  });

  it('is unknown beside a pixel that was never measured', () => {
    const stack = stackOf(() => 42, [0, 0]);
    const slices = stack.slices.map(slice =>
      Float32Array.from(slice ?? [], (v, n) => (n === 2 * 7 + 5 ? Number.NaN : v)),
    );
    expect(sampleIndex({ ...stack, slices }, 4.5, 2, 1)).toBeNull();
    expect(sampleIndex({ ...stack, slices }, 4, 2, 1)).toBe(42);
  });
});
