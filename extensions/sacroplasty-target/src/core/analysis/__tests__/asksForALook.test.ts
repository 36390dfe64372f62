import { describe, expect, it } from 'vitest';
import { analysisOf, assessment, CORNERS, direction, SAGITTAL, SEGMENT } from '../../../../../../test/planning';
import { forBothSides, lpsPoint, mm } from '../../geometry';
import { buildLandmark } from '../../landmark';
import type { TrajectoryNumber } from '../../trajectory';
import { asksForALook, type Analysis, type SideAnalysis, type TrajectoryDistance } from '../index';
import { stated } from '..';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);
const { landmark } = built;

const distance = (trajectory: TrajectoryNumber, value: number, uncertainty: number): TrajectoryDistance => ({
  kind: 'measured',
  trajectory,
  direction: direction(0, -1, 0.2),
  distance: mm(value),
  uncertainty: mm(uncertainty),
  exit: lpsPoint(31, -44, 5),
  reenters: false,
  endsAt: 'cortex',
  distanceClass: 'middle',
});

/** Both sides contained, six distances plainly positive; `change` is made to the left one. */
function plain(change: Partial<SideAnalysis> = {}): Analysis {
  const empty = analysisOf({ landmark });
  return {
    ...empty,
    sides: forBothSides(side => ({
      ...empty.sides[side],
      verdict: { kind: 'contained', confidence: 0.99 },
      distances: [distance(1, 7.2, 0.6), distance(2, 4.1, 0.5), distance(3, 11.9, 1.4)],
      ...(side === 'left' ? change : {}),
    })),
  };
}

const breach = assessment(landmark, 37.5, 'anterior', -1.9);
const unknown: TrajectoryDistance = { kind: 'unknown', trajectory: 3, direction: null, reason: stated('not seen') };

describe('an analysis', () => {
  it('that is plainly inside on both sides asks for no look', () => {
    expect(asksForALook(plain())).toBe(false);
  });

  it.each<[string, Partial<SideAnalysis>]>([
    ['a breach', { verdict: { kind: 'not-contained', confidence: 0.9, firstBreach: breach } }],
    ['a verdict that the uncertainty decides', { verdict: { kind: 'borderline', closest: breach } }],
    ['an unknown verdict', { verdict: { kind: 'unknown', reason: stated('not seen') } }],
    ['a breach lateral to the target', { lateralBreach: breach }],
    ['an unknown distance', { distances: [distance(1, 7.2, 0.6), distance(2, 4.1, 0.5), unknown] }],
    ['a distance in front', { distances: [distance(1, -2.3, 0.6), distance(2, 4.1, 0.5), distance(3, 9, 1)] }],
    [
      'a distance within its uncertainty',
      { distances: [distance(1, 7.2, 0.6), distance(2, 0.4, 0.5), distance(3, 9, 1)] },
    ],
    ['an uncertain distance', { distances: [distance(1, 7.2, 0.6), distance(2, 8.1, 1.8), distance(3, 9, 1)] }],
  ])('with %s on one side asks for a look', (_, change) => {
    expect(asksForALook(plain(change))).toBe(true);
  });

  it('on a segmentation always asks for a look', () => {
    expect(asksForALook({ ...plain(), surface: { kind: 'segmentation', segment: SEGMENT } })).toBe(true);
  });
});
