import { expect, it } from 'vitest';
import { scanner, tuned, WATCHED } from '../../extensions/sacroplasty-target/src/core/numeric';
import { describeParameters, parameterCount } from '../build';

it('counts every number of a list by kind, and what two rooms share once', () => {
  const shared = tuned([1, 2, 3], 'mm', WATCHED);
  const room = { a: shared, b: { a: shared, c: tuned(4, 'HU', WATCHED), d: scanner(5, 'HU', 'physics') } };
  expect(parameterCount(room)).toEqual({ anatomy: 0, scanner: 1, tuned: 4 });
  expect(describeParameters(parameterCount(room))).toBe('Numbers set by hand: anatomy 0, scanner 1, tuned 4.');
});

it('counts the rooms of the program', () => {
  const { anatomy, scanner: ofScanner, tuned: ofTuning } = parameterCount();
  expect(Math.min(anatomy, ofScanner, ofTuning)).toBeGreaterThan(0);
});
