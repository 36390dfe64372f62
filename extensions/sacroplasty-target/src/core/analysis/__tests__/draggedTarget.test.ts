import { describe, expect, it } from 'vitest';
import { mm } from '../../geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import { SeeingAnalyser, breachOf, type Analysis } from '../index';
import { landmarkOf } from '../../../../../../test/cases/caseTruth';
import { BREACH_PATIENT, generatePhantom, phantomStack, SMALL_VIEW } from '../../../../../../test/phantom';
import { messages } from '../../../messages';

// Wrong is what was seen: the target dragged towards the midline until BREACH became "contained, > 99 %".
const phantom = generatePhantom({ ...BREACH_PATIENT, ...SMALL_VIEW });
const stack = phantomStack(phantom);
const landmark = landmarkOf(phantom.truth);
const analyser = new SeeingAnalyser();

/** The plan with the left target as proposed (null) or dragged to an offset, mm. */
function leftAt(offset: number | null): Analysis {
  const none = { offset: null, jointDirection: null };
  return analyser.analyse({
    stack,
    landmark,
    choices: { left: { offset: offset === null ? null : mm(offset), jointDirection: null }, right: none },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
}

/** What is said of that target. */
const warningsOnLeft = (offset: number | null): string =>
  leftAt(offset)
    .warnings.map(messages.warning)
    .filter(warning => warning.includes('The left ala target'))
    .join();

const proposed = leftAt(null).sides.left;
const target = proposed.alaTarget.kind === 'known' ? proposed.alaTarget.offset : Number.NaN;
const breachAt = proposed.verdict.kind === 'not-contained' ? proposed.verdict.firstBreach.offset : Number.NaN;
describe('an ala target that is dragged', () => {
  it('lies beyond a breach where the program proposes it: the truth says so too', () => {
    const { contain } = phantom.truth.sides.left;
    const first = contain.s[contain.state.indexOf('anterior')] ?? Number.NaN;
    expect(Math.abs(breachAt - first)).toBeLessThan(2);
    expect(target).toBeGreaterThan(breachAt);
  });

  it.each([
    ['to the medial side of the breach', () => breachAt - 1.5],
    ['three quarters of the way', () => 0.75 * target],
    ['half of the way', () => 0.5 * target],
    ['a quarter of the way', () => 0.25 * target],
    ['to the midline', () => 1],
  ])('%s leaves the verdict, its confidence and the first breach as they were', (_, offset) => {
    const { verdict, needleZone, alaTarget } = leftAt(offset()).sides.left;
    expect(alaTarget).toMatchObject({ kind: 'known', by: 'given', offset: offset() });
    expect(verdict).toEqual(proposed.verdict);
    expect(needleZone?.to).toBe(target);
  });

  it('to the medial side of the breach lies inside, and the breach beyond it; where it is proposed, the breach is before it', () => {
    const { first, isBeyondTarget, upToTarget, second } = breachOf(leftAt(0.6 * target).sides.left) ?? {};
    expect([isBeyondTarget, upToTarget, second]).toEqual([true, 'inside', null]);
    expect(first?.from.offset).toBe(breachAt);
    expect(breachOf(proposed)).toMatchObject({ first: { from: { offset: breachAt } }, isBeyondTarget: false });
  });

  it('is warned of where the foramen usually lies, if its edge is not found', () => {
    expect(proposed.foramenLimit).toBeNull();
    expect(warningsOnLeft(17.3)).toContain('where canal and S1 foramen usually are');
    expect(warningsOnLeft(33.1)).toBe('');
  });

  it('past the joint is never called contained', () => {
    const { jointLimit } = proposed;
    if (jointLimit === null) throw new Error('the joint is seen in this phantom');
    expect(leftAt(jointLimit + 4).sides.left.verdict.kind).not.toBe('contained');
  });

  it('does not take the right side with it', () => {
    expect(leftAt(0.25 * target).sides.right).toEqual(leftAt(null).sides.right);
  });
});
