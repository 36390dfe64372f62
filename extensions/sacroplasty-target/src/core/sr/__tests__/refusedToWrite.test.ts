import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan';
import type { SideAnalysis } from '../../analysis';
import { writePlanSr } from '..';
import { exampleIdentity, examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { messages } from '../../../messages';
import { stated } from '../../analysis';

function withLeft(change: Partial<SideAnalysis>): Plan {
  const plan = examplePlan();
  const { sides } = plan.analysis;
  return { ...plan, analysis: { ...plan.analysis, sides: { ...sides, left: { ...sides.left, ...change } } } };
}

describe('a plan that could not be opened again is not written', () => {
  it('when a distance was measured from no ala target', () => {
    const plan = withLeft({ alaTarget: { kind: 'unknown', reason: stated('no joint was found') } });
    expect(() => writePlanSr(plan, exampleIdentity(), messages)).toThrow('left: Planned needle trajectory 1');
  });

  it('when the left ala target lies on the right', () => {
    const right = examplePlan().analysis.sides.right.alaTarget;
    expect(() => writePlanSr(withLeft({ alaTarget: right }), exampleIdentity(), messages)).toThrow(
      "patient's other side",
    );
  });

  it('when it has no images', () => {
    const plan = examplePlan();
    const without = { ...plan, source: { ...plan.source, instances: [] } };
    expect(() => writePlanSr(without, exampleIdentity(), messages)).toThrow('reference to the source series');
  });

  it('when its time has no offset from UTC', () => {
    const plan = { ...examplePlan(), createdAt: '2026-11-23T14:05:09' };
    expect(() => writePlanSr(plan, exampleIdentity(), messages)).toThrow(RangeError);
  });

  it('when a number of it is not finite', () => {
    const plan = withLeft({ verdict: { kind: 'contained', confidence: Number.NaN } });
    expect(() => writePlanSr(plan, exampleIdentity(), messages)).toThrow('cannot be stored as a number');
  });
});
