import { describe, expect, it } from 'vitest';
import type { Analysis, SideAnalysis } from '../../../core/analysis';
import { LEFT, mm } from '../../../core/geometry';
import { buildLandmark } from '../../../core/landmark';
import { concernsOf } from '../concerns';
import { analysisOf, assessment, CORNERS, SAGITTAL } from '../../../../../../test/planning';
import { stated } from '../../../core/analysis';
import { messages } from '../../../messages';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);
const { landmark } = built;

const measured = (trajectory: 1 | 2 | 3, value: number): SideAnalysis['distances'][number] => ({
  kind: 'measured',
  trajectory,
  direction: LEFT,
  distance: mm(value),
  uncertainty: mm(0.6),
  exit: landmark.target,
  reenters: false,
  endsAt: 'cortex',
  distanceClass: value < 0 ? 'breach' : 'middle',
});

/** What of the right side is named, its slices inside up to 33 mm and in front of the cortex from there to 36 mm. */
function concerns(change: Partial<SideAnalysis>): readonly string[] {
  const analysis: Analysis = analysisOf({ landmark });
  const right: SideAnalysis = {
    ...analysis.sides.right,
    alaTarget: { kind: 'known', offset: mm(-35), point: landmark.target, by: 'proposed' },
    jointDirection: { kind: 'known', direction: LEFT, by: 'proposed', uncertainty: 8 },
    containment: [
      ...[30, 31, 32, 33].map(at => assessment(landmark, -at, 'inside')),
      ...[34, 35, 36].map(at => assessment(landmark, -at, 'anterior', -2)),
    ],
    needleZone: { from: mm(-30), to: mm(-35) },
    verdict: { kind: 'contained', confidence: 0.99 },
    distances: [measured(1, 5), measured(2, 6), measured(3, 7)],
    ...change,
  };
  return concernsOf({ ...analysis, sides: { ...analysis.sides, right } }, 'right').map(messages.concern);
}

describe('what is named before a side is accepted', () => {
  it('is nothing of a side that is contained', () => {
    expect(concerns({})).toEqual([]);
  });

  it('is a verdict that is unknown, with the reason', () => {
    const reason = 'right, 46 mm: the line is nearer to the posterior cortex than can be measured';
    expect(concerns({ verdict: { kind: 'unknown', reason: stated(reason) } })).toEqual([
      `containment unknown (${reason})`,
    ]);
  });

  it('is a verdict that is borderline, with the place', () => {
    const closest = assessment(landmark, -34, 'anterior', -0.2);
    expect(concerns({ verdict: { kind: 'borderline', closest } })).toEqual(['containment borderline (right, 34 mm)']);
  });

  it('is the breach, as seen from the target, wherever it lies', () => {
    const firstBreach = assessment(landmark, -34, 'anterior', -2);
    const verdict = { kind: 'not-contained', confidence: 0.99, firstBreach } as const;
    expect(concerns({ verdict })).toEqual(['BREACH from 34 mm on']);
    const dragged = { kind: 'known', offset: mm(-31), point: landmark.target, by: 'given' } as const;
    expect(concerns({ verdict, alaTarget: dragged })).toEqual([
      'inside up to the target; BREACH beyond it from 34 mm on',
    ]);
    const lateralBreach = assessment(landmark, -36, 'anterior', -2);
    expect(concerns({ verdict, alaTarget: dragged, lateralBreach })).toEqual([
      'inside up to the target; BREACH beyond it from 34 mm on',
    ]);
  });

  it('is a distance in front of the cortex, and whether that is borderline', () => {
    expect(concerns({ distances: [measured(1, -0.3), measured(2, -6), measured(3, 0.4)] })).toEqual([
      'distance 1 a breach, borderline',
      'distance 2 a breach',
      'distance 3 borderline',
    ]);
  });
});
