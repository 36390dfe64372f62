import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysisOf, assessment, CORNERS, SAGITTAL } from '../../../../../../test/planning';
import { forBothSides, lpsPoint, mm, type Millimetres } from '../../geometry';
import { buildLandmark } from '../../landmark';
import type { TrajectoryNumber } from '../../trajectory';
import { asksForALook, isBorderline, isClearlyBehind, isClearlyInFront, isCertainlyOutside } from '..';
import { judge } from '../judge';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);
const { landmark } = built;

const uncertainties = fc.double({ min: 1e-3, max: 30, noNaN: true }).map(mm);
const values = fc.double({ min: -90, max: 90, noNaN: true }).map(mm);
const rules = (value: Millimetres, uncertainty: Millimetres): readonly boolean[] =>
  [isBorderline, isClearlyBehind, isClearlyInFront].map(rule => rule({ value, uncertainty }));

/** The first number beyond one, away from zero. */
const justBeyond = (value: number): Millimetres => mm(value * (1 + Number.EPSILON));

describe('a value with an uncertainty', () => {
  it('is one of three: borderline, clearly behind, clearly in front', () => {
    fc.assert(
      fc.property(values, uncertainties, (value, uncertainty) => {
        expect(rules(value, uncertainty).filter(holds => holds)).toHaveLength(1);
      }),
    );
  });

  it('is borderline where it equals its uncertainty on either side, and just beyond is not', () => {
    fc.assert(
      fc.property(uncertainties, uncertainty => {
        expect(rules(uncertainty, uncertainty)).toEqual([true, false, false]);
        expect(rules(mm(-uncertainty), uncertainty)).toEqual([true, false, false]);
        expect(rules(justBeyond(uncertainty), uncertainty)).toEqual([false, true, false]);
        expect(rules(justBeyond(-uncertainty), uncertainty)).toEqual([false, false, true]);
      }),
    );
  });
});

/** A slice at 31 mm with a margin. */
const slice = (state: 'inside' | 'anterior', value: number, uncertainty: Millimetres) => ({
  ...assessment(landmark, 31, state, value),
  margin: { kind: 'known', value: mm(value), uncertainty } as const,
});

describe('where a margin or distance equals its uncertainty', () => {
  it('verdict, breach and outline agree that it is borderline', () => {
    fc.assert(
      fc.property(uncertainties, uncertainty => {
        const inside = slice('inside', uncertainty, uncertainty);
        expect(judge([{ assessment: inside, depth: inside.margin }]).kind).toBe('borderline');
        const front = slice('anterior', -uncertainty, uncertainty);
        expect(judge([{ assessment: front, depth: front.margin }]).kind).toBe('borderline');
        expect(isCertainlyOutside(front)).toBe(false);
        expect(asksForALook(withDistance(uncertainty, uncertainty))).toBe(true);
      }),
    );
  });

  it('verdict, breach and outline agree that just beyond it is not', () => {
    fc.assert(
      fc.property(uncertainties, uncertainty => {
        const inside = slice('inside', justBeyond(uncertainty), uncertainty);
        expect(judge([{ assessment: inside, depth: inside.margin }]).kind).toBe('contained');
        const front = slice('anterior', justBeyond(-uncertainty), uncertainty);
        expect(judge([{ assessment: front, depth: front.margin }]).kind).toBe('not-contained');
        expect(isCertainlyOutside(front)).toBe(true);
      }),
    );
    expect(asksForALook(withDistance(justBeyond(1), mm(1)))).toBe(false);
  });
});

/** Both sides contained, and all distances alike. */
function withDistance(distance: Millimetres, uncertainty: Millimetres): ReturnType<typeof analysisOf> {
  const empty = analysisOf({ landmark });
  const one = (trajectory: TrajectoryNumber) =>
    ({
      kind: 'measured',
      trajectory,
      direction: landmark.normal,
      distance,
      uncertainty,
      exit: lpsPoint(31, -44, 5),
      reenters: false,
      endsAt: 'cortex',
      distanceClass: 'middle',
    }) as const;
  const sides = forBothSides(side => ({
    ...empty.sides[side],
    verdict: { kind: 'contained', confidence: 0.99 } as const,
    distances: [one(1), one(2), one(3)] as const,
  }));
  return { ...empty, sides };
}
