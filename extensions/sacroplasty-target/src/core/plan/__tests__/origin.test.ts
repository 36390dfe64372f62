import { describe, expect, it } from 'vitest';
import { LEFT, lpsDirection, lpsPoint, mm } from '../../geometry';
import type { SideAnalysis } from '../../analysis';
import { examplePlan, unknownPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { alaTargetOrigin, cornerOrigin, jointLineOrigin, normalOrigin, type LandmarkOrigin } from '..';
import { messages } from '../../../messages';

const plan = examplePlan();
const { landmark, origins } = plan;
const NOTHING = { offset: null, jointDirection: null };

describe('whose an item of a plan is', () => {
  it('is the program’s while a corner lies where it was proposed, and says how far it was moved', () => {
    expect(cornerOrigin('PS', landmark, origins.landmark)).toEqual({ kind: 'proposed' });
    const moved = cornerOrigin('AS', landmark, origins.landmark);
    expect(moved).toEqual({ kind: 'moved', by: expect.closeTo(Math.hypot(0.25, 1.5, 2.75), 9) as number });
    expect(messages.origin(moved, 'mm')).toBe('proposed, moved by 3.1 mm');
  });

  it('says by how many degrees the plane was turned', () => {
    const turned = normalOrigin(landmark, origins.landmark);
    if (turned.kind !== 'moved') throw new Error(turned.kind);
    expect(turned.by).toBeCloseTo(1.15, 1);
    expect(messages.origin(turned, '°')).toBe('proposed, turned by 1.1°');
  });

  it.each(['placed', 'not-recorded'] as const)('is %s for the whole landmark', kind => {
    const origin: LandmarkOrigin = { kind };
    expect([cornerOrigin('AI', landmark, origin).kind, normalOrigin(landmark, origin).kind]).toEqual([kind, kind]);
  });

  it('takes the rounding of stored places for no move', () => {
    if (origins.landmark.kind !== 'proposed') throw new Error(origins.landmark.kind);
    const { proposed } = origins.landmark;
    const [x, y, z] = landmark.corners.PI;
    const near = { ...proposed, corners: { ...proposed.corners, PI: lpsPoint(x, y, z + 0.04) } };
    expect(cornerOrigin('PI', landmark, { kind: 'proposed', proposed: near })).toEqual({ kind: 'proposed' });
  });

  it('distinguishes a side’s value that was moved from one that nothing had been proposed for', () => {
    const { left, right } = plan.analysis.sides;
    expect(alaTargetOrigin(left, origins.sides.left)).toEqual({ kind: 'moved', by: expect.closeTo(1.8, 9) as number });
    expect(alaTargetOrigin(left, NOTHING)).toEqual({ kind: 'placed' });
    expect(alaTargetOrigin(right, NOTHING)).toEqual({ kind: 'proposed' });
    expect(alaTargetOrigin(unknownPlan().analysis.sides.left, NOTHING)).toBeNull();
  });

  it('says by how many degrees a joint line was turned', () => {
    const direction = lpsDirection(0.5, -Math.sqrt(0.75), 0);
    if (direction === null) throw new RangeError('no direction');
    const side: Pick<SideAnalysis, 'jointDirection'> = { jointDirection: { kind: 'known', direction, by: 'given' } };
    const turned = jointLineOrigin(side, { offset: mm(1), jointDirection: LEFT });
    expect(turned).toEqual({ kind: 'moved', by: expect.closeTo(60, 6) as number });
    expect(jointLineOrigin(side, NOTHING)).toEqual({ kind: 'placed' });
  });
});
