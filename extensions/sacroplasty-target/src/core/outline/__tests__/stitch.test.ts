import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lpsPoint } from '../../geometry';
import { stitch, type Piece } from '../index';

const placeOf = (point: number) => lpsPoint(point, 0.5 * point, -2);
const piece = (from: number, to: number, isSure = true): Piece => ({ ends: [from, to], isSure });
const namesOf = (pieces: readonly Piece[]): number[][] =>
  stitch(pieces, placeOf).map(({ points }) => points.map(([x]) => x));

describe('pieces of an outline', () => {
  it('become one line, in whatever order and direction they come', () => {
    const line = [piece(3, 5), piece(5, 8), piece(8, 13), piece(13, 21)];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(line, { minLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (shuffled, turned) => {
          const [found, ...others] = namesOf(
            shuffled.map((one, i) => (turned[i] === true ? piece(one.ends[1], one.ends[0]) : one)),
          );
          expect(others).toEqual([]);
          expect([found, found?.toReversed()]).toContainEqual([3, 5, 8, 13, 21]);
        },
      ),
    );
  });

  it('close where they close', () => {
    const [ring = [], ...others] = namesOf([piece(7, 9), piece(4, 7), piece(9, 4)]);
    expect(others).toEqual([]);
    expect(ring).toHaveLength(4);
    expect(ring[0]).toBe(ring[3]);
  });

  it('are kept apart where they are not as sure, and where they do not meet', () => {
    const found = stitch([piece(1, 2), piece(2, 3, false), piece(3, 4, false), piece(6, 7)], placeOf);
    const [sure, unsure] = [true, false].map(isSure => found.filter(stretch => stretch.isSure === isSure));
    expect(sure?.map(({ points }) => points.length).sort()).toEqual([2, 2]);
    expect(unsure?.map(({ points }) => points.map(([x]) => x).sort())).toEqual([[2, 3, 4]]);
  });
});
