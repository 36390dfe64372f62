import {
  mm,
  reversed,
  travel,
  type LpsDirection,
  type LpsPoint,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import type { SliceData, VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

type Three<T> = readonly [T, T, T];

/** Another order in which a stack can be stored: which of its axes become columns, rows and slices, and which are reversed. */
export interface StorageOrder {
  readonly name: string;
  readonly axes: Three<0 | 1 | 2>;
  readonly isReversed: Three<boolean>;
}

const PERMUTATIONS: readonly Three<0 | 1 | 2>[] = [
  [0, 1, 2],
  [1, 0, 2],
  [0, 2, 1],
  [2, 1, 0],
  [1, 2, 0],
  [2, 0, 1],
];

/** All 48: the 24 that DICOM files can have (slices along rows x columns), and their mirror images. */
export const STORAGE_ORDERS: readonly StorageOrder[] = PERMUTATIONS.flatMap(axes =>
  Array.from({ length: 8 }, (_, bits) => {
    const isReversed = [(bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0] as const;
    const name = axes.map((axis, i) => (isReversed[i] === true ? '-' : '+') + ('ijk'[axis] ?? '')).join(' ');
    return { name, axes, isReversed };
  }),
);

/** The same voxels at the same places in the patient, stored in another order. */
export function storedAs(stack: VoxelStack, { axes, isReversed }: StorageOrder): VoxelStack {
  const all: Three<{ readonly direction: LpsDirection; readonly spacing: number; readonly count: number }> = [
    { direction: stack.rowDirection, spacing: stack.columnSpacing, count: stack.columns },
    { direction: stack.columnDirection, spacing: stack.rowSpacing, count: stack.rows },
    { direction: stack.sliceDirection, spacing: stack.sliceSpacing, count: stack.slices.length },
  ];
  const [columns, rows, slices] = [all[axes[0]], all[axes[1]], all[axes[2]]] as const;
  let origin: LpsPoint = stack.origin;
  [columns, rows, slices].forEach(({ direction, spacing, count }, i) => {
    if (isReversed[i] === true) origin = travel(origin, direction, (count - 1) * spacing);
  });
  const directionAt = (i: 0 | 1 | 2): LpsDirection =>
    isReversed[i] ? reversed(all[axes[i]].direction) : all[axes[i]].direction;
  const at: [number, number, number] = [0, 0, 0];
  const place = (i: 0 | 1 | 2, index: number): void => {
    at[axes[i]] = isReversed[i] ? all[axes[i]].count - 1 - index : index;
  };
  const data = Array.from({ length: slices.count }, (_, k): SliceData => {
    const out = new Int16Array(columns.count * rows.count);
    place(2, k);
    for (let j = 0; j < rows.count; j++) {
      place(1, j);
      for (let i = 0; i < columns.count; i++) {
        place(0, i);
        const value = stack.slices[at[2]]?.[at[1] * stack.columns + at[0]];
        if (value === undefined) throw new Error('Only a stack of which every slice is there can be stored anew');
        out[j * columns.count + i] = value;
      }
    }
    return out;
  });
  return {
    intensity: stack.intensity,
    columns: columns.count,
    rows: rows.count,
    slices: data,
    origin,
    rowDirection: directionAt(0),
    columnDirection: directionAt(1),
    sliceDirection: directionAt(2),
    columnSpacing: mm(columns.spacing),
    rowSpacing: mm(rows.spacing),
    sliceSpacing: mm(slices.spacing),
  };
}
