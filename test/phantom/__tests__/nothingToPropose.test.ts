import { describe, expect, it, vi } from 'vitest';
import { lpsPoint, type LpsPoint } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { proposeLandmark } from '../../../extensions/sacroplasty-target/src/core/proposal';
import type { VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import { AIR_HU } from '../anatomy/tissue';
import { generatePhantom, phantomStack } from '../index';
import { messages } from '../../../extensions/sacroplasty-target/src/messages';

// A proposal takes a tenth of a second, and the whole pelvis some seconds to make; much more where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

const MM = 2;
const { truth, ...pelvis } = generatePhantom({
  seed: 31,
  pixelSpacing: MM,
  sliceSpacing: MM,
  sliceThickness: MM,
  extent: [330, 240, 170],
});
const whole = phantomStack({ truth, ...pelvis });
const target = lpsPoint(...truth.T0);
/** The slice through the target, and the place in it. */
const [atColumn, atRow, atSlice] = [0, 1, 2].map(axis =>
  Math.round(((target[axis] ?? 0) - (whole.origin[axis] ?? 0)) / MM),
) as [number, number, number];

/** Where a voxel of the whole pelvis lies; slices count from the one through the target. */
function placeOf(column: number, row: number, slice: number): LpsPoint {
  const [x, y, z] = whole.origin;
  return lpsPoint(x + MM * column, y + MM * row, z + MM * (atSlice + slice));
}

/** The slices from one to before another, counted from the one through the target. */
function slicesFrom(from: number, to: number): VoxelStack {
  const first = Math.max(0, atSlice + from);
  return { ...whole, slices: whole.slices.slice(first, atSlice + to), origin: placeOf(0, 0, first - atSlice) };
}

/** Slices with voxels of one's own. */
function painted(count: number, voxel: (column: number, row: number, slice: number) => number): VoxelStack {
  const { columns, rows } = whole;
  return {
    ...whole,
    slices: Array.from({ length: count }, (_, slice) =>
      Int16Array.from({ length: columns * rows }, (__, at) => voxel(at % columns, Math.floor(at / columns), slice)),
    ),
  };
}

const TABLE = { front: 113, back: 118, right: 10, left: 154 } as const;

/** The patient on a table: two shells of carbon with foam between them. */
const onTable = painted(whole.slices.length, (column, row, slice) => {
  if (row >= TABLE.front && row <= TABLE.back && column >= TABLE.right && column <= TABLE.left) {
    return row === TABLE.front || row === TABLE.back ? 350 : -850;
  }
  return whole.slices[slice]?.[row * whole.columns + column] ?? AIR_HU;
});

const FEMUR = { column: 120, row: 60 } as const;

/** Both thighs: a shaft with marrow in it, muscle and fat around. They come nearer to each other downwards. */
const thighs = painted(90, (column, row, slice) => {
  const beside = Math.abs(column - 82) - (FEMUR.column - 82) + (45 - slice) / 20;
  const r = MM * Math.hypot(beside, row - FEMUR.row);
  return r < 7 ? -60 : r < 14 ? 1300 : r < 66 ? 45 : r < 74 ? -100 : AIR_HU;
});

const NO_S1 = 'No S1 with a disc above it and the sacrum below it is seen. Place the four corners by hand.';
const NO_MIDLINE =
  'The midline was not found: the images show too little of both sides, or the point is far from the middle. Place the four corners by hand.';

function refusal(stack: VoxelStack, seed: LpsPoint | null): { readonly kind: string; readonly words: string } {
  const proposal = proposeLandmark(stack, seed);
  if (proposal.kind === 'proposed') throw new Error('A landmark was proposed');
  return { kind: proposal.reason.kind, words: messages.proposalRefusal(proposal.reason) };
}

function valueAt({ slices, columns }: VoxelStack, column: number, row: number, slice: number): number {
  return slices[slice]?.[row * columns + column] ?? Number.NaN;
}

describe('nothing is proposed', () => {
  it('unless S1 is in view: on the whole pelvis it is found, and on a table', () => {
    for (const stack of [whole, onTable]) {
      const proposal = proposeLandmark(stack, null);
      if (proposal.kind === 'refused') throw new Error(proposal.reason.kind);
      expect(Math.hypot(...proposal.landmark.target.map((x, i) => x - (target[i] ?? 0)))).toBeLessThan(4);
    }
  });

  it.each([
    ['in front of the patient', 82, 1, 'no-s1', NO_S1],
    ['behind the patient', 82, 118, 'no-s1', NO_S1],
    ['to the right of the patient', 1, 60, 'no-midline', NO_MIDLINE],
    ['to the left of the patient', 163, 60, 'no-midline', NO_MIDLINE],
    ['behind and to the left', 160, 116, 'no-midline', NO_MIDLINE],
  ] as const)('for a click in the air %s', (_, column, row, kind, words) => {
    expect(valueAt(whole, column, row, atSlice)).toBeLessThan(-900);
    expect(refusal(whole, placeOf(column, row, 0))).toEqual({ kind, words });
  });

  it.each([
    ['its upper shell, below the sacrum', 82, TABLE.front, 'no-s1', NO_S1],
    ['its foam', 82, 115, 'no-s1', NO_S1],
    ['its lower shell', 60, TABLE.back, 'no-midline', NO_MIDLINE],
  ] as const)('for a click in the table: %s', (_, column, row, kind, words) => {
    expect(refusal(onTable, placeOf(column, row, 0))).toEqual({ kind, words });
  });

  it.each([
    ['the left shaft', FEMUR.column + 5, FEMUR.row],
    ['the right shaft', 164 - FEMUR.column - 5, FEMUR.row],
    ['the marrow', FEMUR.column, FEMUR.row],
    ['between the thighs', 82, FEMUR.row],
  ])('on a scan of the thighs, without a click or with one: %s', (_, column, row) => {
    const clicked = lpsPoint(whole.origin[0] + MM * column, whole.origin[1] + MM * row, whole.origin[2] + MM * 45);
    for (const seed of [null, clicked]) {
      expect(refusal(thighs, seed)).toEqual({ kind: 'no-s1', words: NO_S1 });
    }
  });

  it.each([
    // S1's inferior corners lie 1 and 9 slices below the target: all of S1 lies above these stacks.
    ['S2', -12],
    ['S2 and S3', -20],
    ['S3 and below', -30],
  ])('on a scan that begins below S1, in %s', (_, top) => {
    const below = slicesFrom(-999, top);
    expect(below.slices.length).toBeGreaterThan(8);
    expect(refusal(below, null)).toEqual({ kind: 'no-s1', words: NO_S1 });
    expect(refusal(below, placeOf(atColumn, atRow + 10, top - 4))).toEqual({ kind: 'no-s1', words: NO_S1 });
  });

  it.each([
    // S1's superior corners lie 1 and 11 slices above the target.
    ['below the promontory', 0],
    ['at the back of the endplate', 11],
    ['in L5', 18],
  ])('on a lumbar spine that ends %s', (_, bottom) => {
    const above = slicesFrom(bottom, 999);
    expect(above.slices.length).toBeGreaterThan(20);
    expect(refusal(above, null)).toEqual({ kind: 'no-s1', words: NO_S1 });
    expect(refusal(above, placeOf(atColumn, atRow - 5, bottom + 4))).toEqual({ kind: 'no-s1', words: NO_S1 });
  });
});
