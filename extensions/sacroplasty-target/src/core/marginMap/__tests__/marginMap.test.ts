import { describe, expect, it } from 'vitest';
import { degreesToRadians } from '../../geometry';
import {
  angleOfRow,
  CELL_KIND,
  cellAt,
  columnOfOffset,
  DIRECTIONS,
  rowOfAngle,
  smallestMargin,
  type MarginMap,
} from '../index';
import { messages } from '../../../messages';

/** A map of five slices from -4 to 4 mm, all unknown but the given cells. */
function mapWith(
  cells: readonly (readonly [offset: number, degrees: number, kind: 'inside' | 'outside', margin: number])[],
): MarginMap {
  const offsets = Float64Array.of(-4, -2, 0, 2, 4);
  const count = offsets.length * DIRECTIONS;
  const map = {
    offsets,
    kind: new Uint8Array(count),
    margin: new Float32Array(count).fill(Number.NaN),
    uncertainty: new Float32Array(count).fill(Number.NaN),
  };
  for (const [offset, degrees, kind, margin] of cells) {
    const at = offsets.indexOf(offset) * DIRECTIONS + rowOfAngle(degreesToRadians(degrees));
    map.kind[at] = CELL_KIND[kind];
    map.margin[at] = margin;
    map.uncertainty[at] = 0.5;
  }
  return map;
}

describe('a cell of the margin map', () => {
  const map = mapWith([
    [-2, 90, 'inside', 7],
    [2, -90, 'outside', -1.5],
    [4, 0, 'outside', Number.NaN],
  ]);

  it('says what was stored there, and unknown where nothing was', () => {
    expect(cellAt(map, 1, 27)).toEqual({ kind: 'inside', margin: { value: 7, uncertainty: 0.5 } });
    expect(cellAt(map, 3, 9)).toEqual({ kind: 'outside', margin: { value: -1.5, uncertainty: 0.5 } });
    expect(cellAt(map, 4, 18)).toEqual({ kind: 'outside', margin: null });
    expect(cellAt(map, 2, 18)).toEqual({ kind: 'unknown' });
  });

  it('does not exist outside of the map', () => {
    expect(() => cellAt(map, 5, 0)).toThrow(RangeError);
    expect(() => cellAt(map, 1, -1)).toThrow(RangeError);
    expect(() => cellAt(map, 1, DIRECTIONS)).toThrow(RangeError);
  });
});

describe('rows and columns', () => {
  it('turn from posterior by way of inferior, anterior and superior', () => {
    const rows = [0, 9, 18, 27].map(row => messages.direction(angleOfRow(row)));
    expect(rows).toEqual(['posterior', 'inferior', 'anterior', 'superior']);
    for (let row = 0; row < DIRECTIONS; row++) expect(rowOfAngle(angleOfRow(row))).toBe(row);
    expect(rowOfAngle(degreesToRadians(179))).toBe(0);
  });

  it('are named in words to an eighth of a turn', () => {
    const words = [-45, 22, 23, 135, -158, 158].map(degrees => messages.direction(degreesToRadians(degrees)));
    expect(words).toEqual([
      'anterior and inferior',
      'anterior',
      'anterior and superior',
      'posterior and superior',
      'posterior',
      'posterior',
    ]);
  });

  it('are found by the nearest offset', () => {
    const map = mapWith([]);
    expect([-9, -2.9, 1.1, 40].map(offset => columnOfOffset(map, offset))).toEqual([0, 1, 3, 4]);
  });
});

describe('the smallest margin', () => {
  it('is looked for between the offsets only, on the side that they name', () => {
    const map = mapWith([
      [-4, 0, 'inside', 1],
      [2, -50, 'inside', 2.1],
      [2, 60, 'inside', 9],
      [4, 0, 'inside', 3],
    ]);
    const { smallest } = smallestMargin(map, 4, 2);
    expect(smallest?.margin.value).toBeCloseTo(2.1);
    expect(smallest?.offset).toBe(2);
    expect(messages.direction(smallest!.angle)).toBe('anterior and inferior');
  });

  it('of a slice outside of the bone is the shortest way back to it', () => {
    const map = mapWith([
      [2, 0, 'outside', -2],
      [2, 40, 'outside', -8],
      [4, 0, 'outside', -3],
      [4, 20, 'outside', -3.5],
    ]);
    const { smallest } = smallestMargin(map, 0, 4);
    expect(smallest).toMatchObject({ offset: 4, margin: { value: -3 } });
  });

  it('says how much was not seen, and nothing where nothing was', () => {
    const half = Array.from({ length: 18 }, (_, i) => [0, i * 10, 'inside', 5 + i] as const);
    expect(smallestMargin(mapWith(half), 0, 0)).toMatchObject({ smallest: { margin: { value: 5 } }, unseen: 0.5 });
    expect(smallestMargin(mapWith([]), -4, 4)).toEqual({ smallest: null, unseen: 1 });
    expect(smallestMargin(mapWith(half), 30, 40)).toEqual({ smallest: null, unseen: 1 });
  });
});
