import { mm, signOf, type Side } from '../geometry';
import { landmarkLine } from '../landmark';
import { forTrajectories, type TrajectoryNumber } from '../trajectory';
import type { AnalysisInput } from './analysis';
import { directionOfTrajectory } from './measureDistance';
import type { OffsetAssessment } from './containment';
import type { TrajectoryDistance } from './distance';
import type { UnknownReason } from './reason';
import type { SideAnalysis } from './sideAnalysis';
import { sweepSpacing } from './sweepSpacing';

/** The sweep still runs this far to each side, mm. */
const SWEEP = 60;

/**
 * One side of a series that cannot be measured (MR, or no sacrum): every state unknown with the
 * reason, every offset listed so that the user can sweep and judge.
 */
export function unmeasuredSide(
  { stack, landmark, choices, lines }: AnalysisInput,
  side: Side,
  reason: UnknownReason,
): SideAnalysis {
  const spacing = sweepSpacing(stack);
  const containment: OffsetAssessment[] = [];
  for (let i = 0; i * spacing <= SWEEP; i++) {
    const offset = mm(signOf(side) * i * spacing);
    containment.push({
      offset,
      point: landmarkLine(landmark, offset),
      state: 'unknown',
      margin: { kind: 'unknown', reason },
    });
  }
  const { offset, jointDirection } = choices[side];
  const distance = (trajectory: TrajectoryNumber): TrajectoryDistance => ({
    kind: 'unknown',
    trajectory,
    reason,
    direction: jointDirection === null ? null : directionOfTrajectory(trajectory, landmark, lines, jointDirection),
  });
  return {
    side,
    containment,
    alaTarget:
      offset === null
        ? { kind: 'unknown', reason }
        : {
            kind: 'known',
            offset,
            point: landmarkLine(landmark, offset),
            by: 'given',
          },
    jointDirection:
      jointDirection === null ? { kind: 'unknown', reason } : { kind: 'known', direction: jointDirection, by: 'given' },
    needleZone: null,
    verdict: { kind: 'unknown', reason },
    lateralBreach: null,
    smallestMargin: null,
    foramenLimit: null,
    jointLimit: null,
    distances: forTrajectories(distance),
  };
}
