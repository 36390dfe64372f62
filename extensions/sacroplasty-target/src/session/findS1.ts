import type { LpsPoint } from '../core/geometry';
import { proposeLandmark, type LandmarkProposal } from '../core/proposal';
import type { PlanningSession } from './session';

/**
 * Puts the program's own landmark and midsagittal plane on the series that is open, as one step of undo.
 * Where none is proposed the plan stays as it is, and the session says why.
 *
 * @param seed a place inside S1, LPS mm; null: S1 is looked for.
 * @returns what was proposed, or why nothing was; null while no series is open.
 */
export function findS1(session: PlanningSession, seed: LpsPoint | null): LandmarkProposal | null {
  const { series } = session.state;
  if (series.kind !== 'open') return null;
  const proposal = proposeLandmark(series.stack, seed);
  if (proposal.kind === 'refused') {
    session.tellRefusal({ reason: proposal.reason, at: seed });
    return proposal;
  }
  const { corners, normal, confidence, transition, landmark } = proposal;
  if (!Object.values(corners).every(corner => session.shows(corner))) {
    const reason = { kind: 'images-missing' } as const;
    session.tellRefusal({ reason, at: seed });
    return { kind: 'refused', reason };
  }
  session.propose({ corners, normal, confidence, transition }, { origin: landmark.target, normal });
  return proposal;
}
