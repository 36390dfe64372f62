import { mm, signOf, type Side } from '../geometry';
import { landmarkLine } from '../landmark';
import { forTrajectories, type TrajectoryNumber } from '../trajectory';
import type { AnalysisInput } from './analysis';
import { directionOfTrajectory } from './measureDistance';
import type { OffsetAssessment } from './containment';
import type { TrajectoryDistance } from './distance';
import type { MeasuringParameters } from './parameters';
import type { UnknownReason } from './reason';
import type { SideAnalysis } from './sideAnalysis';
import { sweepSpacing } from './sweepSpacing';

/**
 * One side of a series that cannot be measured (MR, or no sacrum): every state unknown with the
 * reason, every offset listed so that the user can sweep and judge, as far as where a joint is not found.
 */
export function unmeasuredSide(
  { stack, landmark, choices, lines }: AnalysisInput,
  side: Side,
  reason: UnknownReason,
  sweep: MeasuringParameters['sweep'],
): SideAnalysis {
  const spacing = sweepSpacing(stack, sweep);
  const containment: OffsetAssessment[] = [];
  for (let i = 0; i * spacing <= sweep.widest; i++) {
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
