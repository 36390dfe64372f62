import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilitiesOf } from '../levelModel';

const odds = fc.array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 1, maxLength: 10 });

describe('the probabilities of several bodies', () => {
  it('add up to less than all, in the order of their odds', () => {
    fc.assert(
      fc.property(odds, logarithms => {
        const probabilities = probabilitiesOf(logarithms);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeLessThanOrEqual(1 + 1e-12);
        logarithms.forEach((a, i) => {
          logarithms.forEach((b, j) => {
            if (a > b) expect(probabilities[i]).toBeGreaterThanOrEqual(probabilities[j] ?? Number.NaN);
          });
        });
      }),
    );
  });

  it('are the odds of one body against nothing', () => {
    expect(probabilitiesOf([Math.log(4)])[0]).toBeCloseTo(0.8, 12);
  });

  it('are halves of two that are as likely, and far likelier than nothing', () => {
    const [a, b] = probabilitiesOf([40, 40]);
    expect(a).toBeCloseTo(0.5, 9);
    expect(b).toBeCloseTo(0.5, 9);
  });
});
