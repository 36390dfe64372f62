import type { LpsPoint } from '../core/geometry';
import { proposeLandmark, type LandmarkProposal } from '../core/proposal';
import type { PlanningSession } from './session';

/**
 * Puts the program's own landmark and midsagittal plane on the series that is open, as one step of undo.
 * Where none is proposed nothing changes.
 *
 * @param seed a place inside S1, LPS mm; null: S1 is looked for.
 * @returns what was proposed, or why nothing was; null while no series is open.
 */
export function findS1(session: PlanningSession, seed: LpsPoint | null): LandmarkProposal | null {
  const { series } = session.state;
  if (series.kind !== 'open') return null;
  const proposal = proposeLandmark(series.stack, seed);
  if (proposal.kind === 'refused') return proposal;
  session.beginGesture();
  session.setSagittalPlane({ origin: proposal.landmark.target, normal: proposal.normal });
  session.setCorners(proposal.corners);
  session.endGesture();
  return proposal;
}
