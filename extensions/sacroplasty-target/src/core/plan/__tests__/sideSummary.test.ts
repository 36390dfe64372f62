import { expect, it } from 'vitest';
import { examplePlan, unknownPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { describeSide } from '..';

const { analysis, userVerdicts } = examplePlan();
const { left, right } = analysis.sides;

it('says the program’s verdict and the user’s own', () => {
  expect(describeSide(right, userVerdicts.right)).toBe('contained (user: inside)');
});

it('says that nobody has verified a side', () => {
  expect(describeSide(right, null)).toBe('contained (not verified)');
  expect(describeSide(unknownPlan().analysis.sides.left, null)).toBe('unknown (not verified)');
});

it('says a breach beyond the target, beside the verdict of either kind', () => {
  expect(left.lateralBreach?.offset).toBe(37.5);
  expect(describeSide(left, userVerdicts.left)).toBe('BREACH, also beyond the target from 38 mm on (user: outside)');
  const contained = { ...left, verdict: right.verdict };
  expect(describeSide(contained, null)).toBe('contained, but BREACH beyond the target from 38 mm on (not verified)');
});

it('calls no breach what only lies past the joint, as the panel does', () => {
  if (left.verdict.kind !== 'not-contained') throw new Error('the example has a breach on the left');
  const firstBreach = { ...left.verdict.firstBreach, state: 'lateral' as const };
  const side = { verdict: { ...left.verdict, firstBreach }, lateralBreach: null };
  expect(describeSide(side, null)).toBe('not contained, past the joint (not verified)');
});
