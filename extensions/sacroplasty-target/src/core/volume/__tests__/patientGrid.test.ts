import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  degreesToRadians,
  dot,
  LEFT,
  lpsPoint,
  mm,
  POSTERIOR,
  rotateAbout,
  SUPERIOR,
  type LpsDirection,
} from '../../geometry';
import { gridIndexOf, patientGrid, Resampler, sample, voxelAt, type VoxelStack } from '..';
import { STORAGE_ORDERS, storedAs } from '../../../../../../test/orders';

const SIZE = { columns: 7, rows: 6, slices: 5 } as const;

/** Uneven voxels, each with a value of its own, turned about z, then y, then x (degrees). */
function turnedStack([z, y, x]: readonly [number, number, number]): VoxelStack {
  const turn = (d: LpsDirection): LpsDirection =>
    rotateAbout(
      rotateAbout(rotateAbout(d, SUPERIOR, degreesToRadians(z)), POSTERIOR, degreesToRadians(y)),
      LEFT,
      degreesToRadians(x),
    );
  return {
    columns: SIZE.columns,
    rows: SIZE.rows,
    slices: Array.from({ length: SIZE.slices }, (_, k) =>
      Int16Array.from({ length: SIZE.columns * SIZE.rows }, (_unused, p) => ((p * 37 + k * 101) % 1511) - 760),
    ),
    origin: lpsPoint(-3.37, 11.2, 40.123456),
    rowDirection: turn(LEFT),
    columnDirection: turn(POSTERIOR),
    sliceDirection: turn(SUPERIOR),
    columnSpacing: mm(0.7421875),
    rowSpacing: mm(0.9),
    sliceSpacing: mm(1.8),
    intensity: 'hounsfield',
  };
}

/** Every value of a grid in its own order, and its frame. */
function read(stack: VoxelStack): { readonly values: readonly (number | null)[]; readonly frame: object } {
  const grid = patientGrid(stack);
  const values: (number | null)[] = [];
  for (let k = 0; k < grid.sliceCount; k++)
    for (let j = 0; j < grid.rows; j++) for (let i = 0; i < grid.columns; i++) values.push(voxelAt(grid, i, j, k));
  const { storage, ...frame } = grid;
  expect(storage.slices).toBe(stack.slices);
  return { values, frame };
}

/** Values along one line through the stack, as they come to the last bit. */
function along(stack: VoxelStack): Float32Array {
  const out = new Float32Array(40);
  const grid = patientGrid(turnedStack([0, 0, 0]));
  new Resampler(stack, grid.origin, [LEFT, POSTERIOR, SUPERIOR]).line(0.1, -0.3, 0.2, 0.11, 0.1, 0.17, 40, out, 0);
  return out;
}

describe("a stack in the patient's axis order", () => {
  it.each([
    ['straight', [0, 0, 0]],
    ['turned by an exact 45 degrees about z', [45, 0, 0]],
    ['turned by an exact 45 degrees about x', [0, 0, 45]],
    ['turned by 45 degrees twice', [45, 45, 0]],
    ['turned near to 45 degrees', [44.7, -3.1, 1.3]],
    ['turned otherwise', [-17.3, 9.1, 31.7]],
  ] as const)('is the same to the last bit in all 48 orders: %s', (_, turn) => {
    const stack = turnedStack(turn);
    const before = read(stack);
    const line = along(stack);
    for (const order of STORAGE_ORDERS) {
      const stored = storedAs(stack, order);
      expect(read(stored), order.name).toEqual(before);
      expect([...along(stored)], order.name).toEqual([...line]);
    }
  });

  it('leads to the left, backwards and upwards, with every voxel at its place, however it is turned', () => {
    const angle = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(angle, angle, angle), fc.constantFrom(...STORAGE_ORDERS), (turn, order) => {
        const stack = storedAs(turnedStack(turn), order);
        const grid = patientGrid(stack);
        // Turned by 2 degrees at most against the patient's own axes.
        expect(dot(grid.rowDirection, LEFT)).toBeGreaterThan(0.1);
        expect(dot(grid.columnDirection, POSTERIOR)).toBeGreaterThan(0.1);
        expect(dot(grid.sliceDirection, SUPERIOR)).toBeGreaterThan(0.1);
        const [i, j, k] = gridIndexOf(grid, [2, 1, 3]);
        const c = (axis: 0 | 1 | 2): number =>
          stack.origin[axis] +
          2 * stack.columnSpacing * stack.rowDirection[axis] +
          1 * stack.rowSpacing * stack.columnDirection[axis] +
          3 * stack.sliceSpacing * stack.sliceDirection[axis];
        const value = stack.slices[3]?.[stack.columns + 2];
        expect(voxelAt(grid, i, j, k)).toBe(value);
        expect(sample(stack, lpsPoint(c(0), c(1), c(2)))).toBeCloseTo(value ?? Number.NaN, 2);
      }),
    );
  });

  it('knows nothing around a slice that is not loaded, along whatever axis the slices lie', () => {
    for (const order of STORAGE_ORDERS) {
      const whole = storedAs(turnedStack([0, 0, 0]), order);
      const stack = { ...whole, slices: whole.slices.map((slice, k) => (k === 2 ? null : slice)) };
      const grid = patientGrid(stack);
      const place = (stored: readonly [number, number, number]) =>
        lpsPoint(
          ...(([0, 1, 2] as const).map(
            axis =>
              whole.origin[axis] +
              stored[0] * whole.columnSpacing * whole.rowDirection[axis] +
              stored[1] * whole.rowSpacing * whole.columnDirection[axis] +
              stored[2] * whole.sliceSpacing * whole.sliceDirection[axis],
          ) as [number, number, number]),
        );
      expect(voxelAt(grid, ...gridIndexOf(grid, [1, 1, 2])), order.name).toBeNull();
      expect(voxelAt(grid, ...gridIndexOf(grid, [1, 1, 1])), order.name).not.toBeNull();
      expect(sample(stack, place([1.4, 1.3, 1.6])), order.name).toBeNull();
      expect(sample(stack, place([1.4, 1.3, 0.6])), order.name).not.toBeNull();
    }
  });
});
