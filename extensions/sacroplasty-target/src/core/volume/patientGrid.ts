import { dot, lpsDirection, lpsPoint, mm, travel, reversed, type LpsDirection, type Triple } from '../geometry';
import type { StackFrame, VoxelStack } from './voxelStack';

/** Columns, rows and slices of a stack, whatever its values mean. */
export type VoxelFrame = Omit<StackFrame, 'intensity'>;

/** Slices of a stack in their own order; null: not loaded. */
interface StoredStack<Slice> extends VoxelFrame {
  readonly slices: readonly (Slice | null)[];
}

/** Which of three axes: 0 columns, 1 rows, 2 slices. */
export type AxisNumber = 0 | 1 | 2;

/** Where the voxel (i, j, k) of a grid is stored. */
export interface Storage<Slice> {
  readonly slices: readonly (Slice | null)[];
  /** The stored axis of each of the grid's, and whether it is stored the other way round. */
  readonly axes: readonly [AxisNumber, AxisNumber, AxisNumber];
  readonly isReversed: readonly [boolean, boolean, boolean];
  /** The grid's axis that leads from one stored slice to another. */
  readonly acrossSlices: AxisNumber;
  /** Index of the stored slice at 0 on that axis, and its change per step. */
  readonly firstSlice: number;
  readonly sliceStep: 1 | -1;
  /** Index in its slice of the pixel (0, 0, 0), and its change per step along each of the grid's axes: 0 across slices. */
  readonly firstPixel: number;
  readonly pixelSteps: Triple;
}

/**
 * The voxels of a stack in the patient's own axis order, LPS mm: i nearest to the left, j nearest to
 * posterior, k nearest to superior. The same voxels give the same grid, to the last bit, whatever order
 * they are stored in (PS3.3 C.7.6.2.1.1 leaves that to the scanner); so nothing that is measured depends
 * on it. Nothing is copied: a storage of another order is read through its steps.
 */
export interface PatientGrid<Slice> extends VoxelFrame {
  readonly sliceCount: number;
  readonly storage: Storage<Slice>;
}

/** The grid of a stack of images. */
export type ImageGrid = PatientGrid<NonNullable<VoxelStack['slices'][number]>>;

/**
 * What the axes are assigned to: the patient's own, turned by 1 to 2 degrees about each (radians; a choice
 * of ours, any small uneven turn does), so that an image turned by exactly 45 degrees is no tie.
 */
const REFERENCE: readonly [Triple, Triple, Triple] = [
  [1, 0.031, -0.019],
  [-0.031, 1, 0.024],
  [0.019, -0.024, 1],
];
const ORDERS: readonly (readonly [AxisNumber, AxisNumber, AxisNumber])[] = [
  [0, 1, 2],
  [1, 0, 2],
  [0, 2, 1],
  [2, 1, 0],
  [1, 2, 0],
  [2, 0, 1],
];
/** Sums of the same lengths in another order differ by less than this, mm; scanners resolve no such length. */
const PLACE_ROUNDING = 2 ** -30;
/** The same for direction cosines and for spacings, mm: a thousandth of it over a field of view. */
const FINE_ROUNDING = 2 ** -40;

const known = new WeakMap<object, PatientGrid<unknown>>();

/** The grid of a stack; the same object for the same stack. */
export function patientGrid<Slice>(stack: StoredStack<Slice>): PatientGrid<Slice> {
  // A stack never changes; its grid is asked for at every look at it.
  const kept = known.get(stack) as PatientGrid<Slice> | undefined;
  if (kept !== undefined) return kept;
  const grid = gridOf(stack);
  known.set(stack, grid);
  return grid;
}

/** One axis as it is stored. */
interface StoredAxis {
  readonly direction: LpsDirection;
  readonly spacing: number;
  readonly count: number;
  /** Pixels from one place to the next within a slice; 0: to the next slice. */
  readonly step: number;
}

function gridOf<Slice>(stack: StoredStack<Slice>): PatientGrid<Slice> {
  const stored: readonly [StoredAxis, StoredAxis, StoredAxis] = [
    { direction: stack.rowDirection, spacing: stack.columnSpacing, count: stack.columns, step: 1 },
    { direction: stack.columnDirection, spacing: stack.rowSpacing, count: stack.rows, step: stack.columns },
    { direction: stack.sliceDirection, spacing: stack.sliceSpacing, count: stack.slices.length, step: 0 },
  ];
  const order = nearestOrder(stored);
  const axes = [stored[order[0]], stored[order[1]], stored[order[2]]] as const;
  const isReversed = [along(axes[0], 0) < 0, along(axes[1], 1) < 0, along(axes[2], 2) < 0] as const;
  let origin = stack.origin;
  let firstPixel = 0;
  axes.forEach(({ direction, spacing, count, step }, i) => {
    if (!isReversed[i as AxisNumber]) return;
    origin = travel(origin, direction, (count - 1) * spacing);
    firstPixel += (count - 1) * step;
  });
  const directionAt = (i: AxisNumber): LpsDirection =>
    roundedDirection(isReversed[i] ? reversed(axes[i].direction) : axes[i].direction);
  const stepAt = (i: AxisNumber): number => (isReversed[i] ? -axes[i].step : axes[i].step) + 0;
  const acrossSlices = order.indexOf(2) as AxisNumber;
  const isDown = isReversed[acrossSlices];
  return {
    columns: axes[0].count,
    rows: axes[1].count,
    sliceCount: axes[2].count,
    origin: lpsPoint(...rounded(origin, PLACE_ROUNDING)),
    rowDirection: directionAt(0),
    columnDirection: directionAt(1),
    sliceDirection: directionAt(2),
    columnSpacing: mm(round(axes[0].spacing, FINE_ROUNDING)),
    rowSpacing: mm(round(axes[1].spacing, FINE_ROUNDING)),
    sliceSpacing: mm(round(axes[2].spacing, FINE_ROUNDING)),
    storage: {
      slices: stack.slices,
      axes: order,
      isReversed,
      acrossSlices,
      firstSlice: isDown ? stack.slices.length - 1 : 0,
      sliceStep: isDown ? -1 : 1,
      firstPixel,
      pixelSteps: [stepAt(0), stepAt(1), stepAt(2)],
    },
  };
}

/** How far an axis leads along one of the patient's. */
function along({ direction }: StoredAxis, axis: number): number {
  const [x, y, z] = REFERENCE[axis] as Triple;
  return direction[0] * x + direction[1] * y + direction[2] * z;
}

/**
 * Which stored axis is the grid's i, j and k. The product, and not the sum, of the three cosines is the
 * greatest: then none of them is near 0 (it is above 1/6), and each axis has a sign.
 */
function nearestOrder(stored: readonly StoredAxis[]): readonly [AxisNumber, AxisNumber, AxisNumber] {
  let best = ORDERS[0] as readonly [AxisNumber, AxisNumber, AxisNumber];
  let most = -1;
  for (const order of ORDERS) {
    const product = order.reduce<number>((all, axis, i) => all * Math.abs(along(stored[axis] as StoredAxis, i)), 1);
    if (product > most) {
      most = product;
      best = order;
    }
  }
  return best;
}

/** To a multiple of a step; never -0. */
function round(value: number, step: number): number {
  return Math.round(value / step) * step + 0;
}

function rounded([x, y, z]: Triple, step: number): Triple {
  return [round(x, step), round(y, step), round(z, step)];
}

function roundedDirection(d: LpsDirection): LpsDirection {
  return lpsDirection(...rounded(d, FINE_ROUNDING)) ?? d;
}

/** The value of a voxel of the grid; null where its slice is not loaded. The index must lie in the grid. */
export function voxelAt<Slice extends ArrayLike<number>>(
  { storage }: PatientGrid<Slice>,
  i: number,
  j: number,
  k: number,
): number | null {
  const { slices, acrossSlices, firstSlice, sliceStep, firstPixel, pixelSteps } = storage;
  const slice = slices[firstSlice + sliceStep * (acrossSlices === 2 ? k : acrossSlices === 1 ? j : i)];
  if (slice === null || slice === undefined) return null;
  return slice[firstPixel + i * pixelSteps[0] + j * pixelSteps[1] + k * pixelSteps[2]] ?? null;
}

/** The grid's index of a voxel that is stored at (column, row, slice). */
export function gridIndexOf(grid: PatientGrid<unknown>, stored: Triple): Triple {
  const { axes, isReversed } = grid.storage;
  const counts = [grid.columns, grid.rows, grid.sliceCount] as const;
  const at = (i: AxisNumber): number => (isReversed[i] ? counts[i] - 1 - stored[axes[i]] : stored[axes[i]]);
  return [at(0), at(1), at(2)];
}

/** The change of a grid's index per mm along a direction. */
export function indexSteps(grid: VoxelFrame, v: Parameters<typeof dot>[0]): readonly [number, number, number] {
  return [
    dot(v, grid.rowDirection) / grid.columnSpacing,
    dot(v, grid.columnDirection) / grid.rowSpacing,
    dot(v, grid.sliceDirection) / grid.sliceSpacing,
  ];
}
