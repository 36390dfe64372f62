import { expect } from 'vitest';
import { SIDES } from '../../extensions/sacroplasty-target/src/core/geometry';
import { wrongDistances, wrongStates, type HardCase } from './hardCase';

/** Nothing outside is inside, nothing clearly inside is outside, the breach on the left is not called contained. */
export function expectTrueStates(found: HardCase): void {
  for (const side of SIDES) expect(wrongStates(found, side), side).toEqual([]);
  expect(found.truth.sides.left.contain.state).toContain('anterior');
  expect(found.analysis.sides.left.verdict.kind).not.toBe('contained');
}

/** Every distance is within 1 mm or what it admits, unknown, or warned of. */
export function expectHonestDistances(found: HardCase): void {
  for (const side of SIDES) expect(wrongDistances(found, side), side).toEqual([]);
}
