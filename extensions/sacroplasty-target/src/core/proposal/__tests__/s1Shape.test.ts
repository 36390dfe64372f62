import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPOSAL } from '../parameters';
import { moveTo, shapeAt, shapeOf, unlikeness, wedgeOfShape } from '../s1Shape';

const { shape } = PROPOSAL;
const scores = fc.array(fc.double({ min: -2.5, max: 2.5, noNaN: true }), {
  minLength: shape.mean.length,
  maxLength: shape.mean.length,
});

describe('the shape of S1', () => {
  it('is six numbers that give the wedge back, wherever it lies', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: -60, max: 60, noNaN: true }), (at, u) => {
        const numbers = shapeAt(shape, at);
        const wedge = wedgeOfShape(numbers);
        moveTo(wedge, u, -u / 2, wedge);
        shapeOf(wedge).forEach((x, i) => {
          expect(x).toBeCloseTo(numbers[i] ?? Number.NaN, 8);
        });
      }),
    );
  });

  it('is as unlike S1 as its standard scores say', () => {
    fc.assert(
      fc.property(scores, at => {
        const half = at.reduce((sum, score) => sum + score * score, 0) / 2;
        expect(unlikeness(wedgeOfShape(shapeAt(shape, at)), shape)).toBeCloseTo(half, 6);
      }),
    );
  });

  it('takes scores that are not given as usual', () => {
    expect(Array.from(shapeAt(shape, []))).toEqual(shape.mean);
    expect(Array.from(shapeAt(shape, [1, 0, 0, 0, 0, 0]))).toEqual(Array.from(shapeAt(shape, [1])));
  });
});
