import { expect, it } from 'vitest';
import { examplePlan, unknownPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import type { UserVerdict } from '../../analysis';
import { lpsPoint, mm } from '../../geometry';
import { summariseSide } from '..';
import { messages } from '../../../messages';
import { stated } from '../../analysis';

type Side = Parameters<typeof summariseSide>[0];
const inWords = (side: Side, own: UserVerdict | null): string => messages.side(summariseSide(side), own);
const words = (side: Side): string => messages.containment(summariseSide(side));

const { analysis, userVerdicts } = examplePlan();
const { left, right } = analysis.sides;
const targetAt = (offset: number) =>
  ({ kind: 'known', offset: mm(offset), point: lpsPoint(0, 0, 0), by: 'given' }) as const;
const margin = (value: number) => ({ kind: 'known', value: mm(value), uncertainty: mm(0.5) }) as const;

it('says the program’s verdict and the user’s own', () => {
  expect(inWords(right, userVerdicts.right)).toBe('contained (user: inside)');
});

it('says that nobody has verified a side', () => {
  expect(inWords(right, null)).toBe('contained (not verified)');
  expect(inWords(unknownPlan().analysis.sides.left, null)).toBe('unknown (not verified)');
});

it('states the first breach from the user’s own target, and one breach once', () => {
  // The target at 27 mm, in front from 31.5 mm on, the zone's end at 36.75 mm.
  expect(inWords(left, userVerdicts.left)).toBe(
    'inside up to the target; BREACH beyond it from 32 mm on (borderline there), certain from 34 mm on (user: outside)',
  );
  expect(inWords({ ...left, alaTarget: targetAt(35.4) }, null)).toBe(
    'BREACH from 32 mm on (borderline there), certain from 34 mm on (not verified)',
  );
});

it('says a breach beyond what the verdict covers beside every verdict', () => {
  const slices = left.containment.map(at =>
    at.state === 'anterior' && Math.abs(at.offset) < 37 ? { ...at, state: 'inside' as const, margin: margin(4) } : at,
  );
  const beyond = { ...left, containment: slices };
  expect(words({ ...beyond, verdict: right.verdict })).toBe('inside up to the target; BREACH beyond it from 38 mm on');
  expect(words({ ...beyond, verdict: { kind: 'unknown', reason: stated('not loaded') } })).toBe(
    'unknown; BREACH beyond the target from 38 mm on',
  );
  const closest = left.containment[30];
  if (closest === undefined) throw new Error('no such slice');
  expect(words({ ...beyond, verdict: { kind: 'borderline', closest } })).toBe(
    'borderline; BREACH beyond the target from 38 mm on',
  );
});

it('says of two breaches both', () => {
  const slices = left.containment.map(at =>
    at.offset > 34 && at.offset < 37 ? { ...at, state: 'inside' as const, margin: margin(4) } : at,
  );
  expect(words({ ...left, containment: slices, alaTarget: targetAt(33) })).toBe(
    'BREACH from 32 mm on (borderline there), certain from 34 mm on, also from 38 mm on beyond the needle zone',
  );
});

it('calls borderline what is certain nowhere, and does not say a place twice', () => {
  const from = { ...left.containment[40]!, offset: mm(30.2) };
  expect(messages.breachBeginning({ from, certainFrom: null })).toBe('from 30 mm on (borderline at first)');
  expect(messages.breachBeginning({ from, certainFrom: { ...from, offset: mm(30.4) } })).toBe(
    'from 30 mm on (borderline at first)',
  );
  expect(messages.breachBeginning({ from, certainFrom: from })).toBe('from 30 mm on');
});

it('calls no breach what only lies past the joint, as the panel does', () => {
  if (left.verdict.kind !== 'not-contained') throw new Error('the example has a breach on the left');
  const firstBreach = { ...left.verdict.firstBreach, state: 'lateral' as const };
  const side = { ...left, verdict: { ...left.verdict, firstBreach }, lateralBreach: null };
  expect(inWords(side, null)).toBe('not contained, past the joint (not verified)');
});
