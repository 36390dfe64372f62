import { describe, expect, it } from 'vitest';
import { lpsPoint, mm, signOf, type Side } from '../../geometry';
import type { ContainmentState, OffsetAssessment, SideAnalysis } from '../index';
import { breachOf } from '../index';
import { stated } from '..';

const UNCERTAINTY = 0.4;

function slice(offset: number, state: ContainmentState, margin: number): OffsetAssessment {
  return {
    offset: mm(offset),
    point: lpsPoint(offset, 0, 0),
    state,
    margin:
      state === 'unknown'
        ? { kind: 'unknown', reason: stated('not loaded') }
        : { kind: 'known', value: mm(margin), uncertainty: mm(UNCERTAINTY) },
  };
}

/** Margins to the anterior cortex on slices 1 mm apart; null: cannot be determined. */
function slices(side: Side, from: number, margins: readonly (number | null)[]): OffsetAssessment[] {
  return margins.map((margin, i) => {
    const state = margin === null ? 'unknown' : margin < 0 ? 'anterior' : 'inside';
    return slice(signOf(side) * (from + i), state, margin ?? 0);
  });
}

interface Given {
  readonly side?: Side;
  readonly containment: readonly OffsetAssessment[];
  /** Unsigned mm. */
  readonly target: number;
  readonly zone: readonly [number, number];
  readonly firstBreach?: OffsetAssessment | undefined;
  readonly lateralBreach?: OffsetAssessment | undefined;
}

function sideOf({ side = 'right', containment, target, zone, firstBreach, lateralBreach }: Given) {
  const signed = (distance: number) => mm(signOf(side) * distance);
  const verdict: SideAnalysis['verdict'] =
    firstBreach === undefined
      ? { kind: 'contained', confidence: 0.99 }
      : { kind: 'not-contained', confidence: 0.99, firstBreach };
  return {
    alaTarget: { kind: 'known', offset: signed(target), point: lpsPoint(0, 0, 0), by: 'given' },
    containment,
    needleZone: { from: signed(zone[0]), to: signed(zone[1]) },
    verdict,
    lateralBreach: lateralBreach ?? null,
  } as const;
}

describe('the first breach of a side', () => {
  // As seen: the target dragged from 46 to 26 mm, the breach from 34 mm on, in front up to the joint.
  const containment = slices('right', 24, [3, 3, 2.6, 2.4, 2, 1.8, 1.5, 1.2, 0.9, 0.6, -0.7, -1.5, -2, -2.5, -3]);
  const dragged = sideOf({
    containment,
    target: 26,
    zone: [26, 36.4],
    firstBreach: containment[10],
    lateralBreach: containment[13],
  });

  it('lies beyond a target that was dragged to its medial side, and is one breach with what follows', () => {
    expect(breachOf(dragged)).toEqual({
      first: { from: containment[10], certainFrom: containment[10] },
      isBeyondTarget: true,
      upToTarget: 'inside',
      second: null,
    });
  });

  it('lies at the target where its first slice is the nearest to it, or medial to it', () => {
    for (const target of [33.6, 34, 35.2, 36.4]) {
      const alaTarget = { ...dragged.alaTarget, offset: mm(-target) };
      expect(breachOf({ ...dragged, alaTarget })?.isBeyondTarget, String(target)).toBe(false);
    }
    const alaTarget = { ...dragged.alaTarget, offset: mm(-33.4) };
    expect(breachOf({ ...dragged, alaTarget })?.isBeyondTarget).toBe(true);
  });

  it('does not make the way to the target inside where that cannot be determined, or is not among the slices', () => {
    const unseen = containment.map(at => (at.offset === -26 ? slice(-26, 'unknown', 0) : at));
    expect(breachOf({ ...dragged, containment: unseen })?.upToTarget).toBe('unknown');
    const close = containment.map(at => (at.offset === -26 ? slice(-26, 'inside', 0.2) : at));
    expect(breachOf({ ...dragged, containment: close })?.upToTarget).toBe('borderline');
    expect(breachOf({ ...dragged, containment: [] })?.upToTarget).toBe('unknown');
  });

  it('begins with the borderline slices before the certain one, in the zone and beyond it', () => {
    const margins = slices('left', 50, [4, 2, 1, 0.9, 0.8, 0.7, -0.1, -0.3, -0.9, -2, -3]);
    const beyond = sideOf({
      side: 'left',
      containment: margins,
      target: 47,
      zone: [30, 47],
      lateralBreach: margins[8],
    });
    expect(breachOf(beyond)).toMatchObject({
      first: { from: { offset: 56 }, certainFrom: { offset: 58 } },
      isBeyondTarget: true,
    });
    const within = sideOf({ side: 'left', containment: margins, target: 60, zone: [30, 60], firstBreach: margins[6] });
    expect(breachOf(within)).toMatchObject({
      first: { from: { offset: 56 }, certainFrom: { offset: 58 } },
      isBeyondTarget: false,
    });
  });

  it('begins before slices that cannot be determined, and not before slices inside', () => {
    const containment = slices('left', 30, [2, -0.2, 1, -0.3, null, null, -2, -3]);
    const side = sideOf({ side: 'left', containment, target: 37, zone: [30, 37], firstBreach: containment[6] });
    expect(breachOf(side)?.first).toEqual({ from: containment[3], certainFrom: containment[6] });
  });

  it('has a second one only where slices inside lie between, or the other is of another wall', () => {
    const apart = slices('left', 30, [2, -1, -2, 1, 2, 1, -0.1, -1, -2]);
    const side = sideOf({
      side: 'left',
      containment: apart,
      target: 34,
      zone: [30, 34],
      firstBreach: apart[1],
      lateralBreach: apart[6],
    });
    expect(breachOf(side)?.second).toEqual({ from: apart[6], certainFrom: apart[7] });
    const behind = slice(31, 'posterior', 6);
    const walls = [apart[0]!, behind, ...slices('left', 32, [-2, -3, -3, -4])];
    const other = sideOf({
      ...side,
      side: 'left',
      containment: walls,
      target: 33,
      zone: [30, 33],
      firstBreach: behind,
      lateralBreach: walls[4],
    });
    expect(breachOf(other)?.second?.from.offset).toBe(32);
  });

  it('may be the target’s own slice, which is not among the swept ones', () => {
    const own = slice(46.3, 'anterior', -0.6);
    const containment = slices('left', 44, [1, 0.9, 0.8, -0.8]);
    const side = sideOf({ side: 'left', containment, target: 46.3, zone: [30, 46.3], firstBreach: own });
    expect(breachOf(side)).toMatchObject({ first: { from: own, certainFrom: own }, isBeyondTarget: false });
  });

  it('is none on a side that is contained, or only past the joint', () => {
    expect(breachOf(sideOf({ containment, target: 30, zone: [26, 30] }))).toBeNull();
    const past = slice(-57, 'lateral', -3);
    expect(breachOf(sideOf({ containment, target: 58, zone: [26, 58], firstBreach: past }))).toBeNull();
  });
});
