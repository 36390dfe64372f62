import type { LandmarkProposal } from '../core/proposal';
import type { PlanningSession } from './session';
import type { Search } from './state';

/**
 * Puts the landmark and midsagittal plane that a search has found on the series, as one step of undo. Where none is
 * proposed the plan stays as it is, and the session says why.
 *
 * @returns whether it was placed: not where the search has been ended meanwhile.
 */
export function placeProposal(session: PlanningSession, search: Search, proposal: LandmarkProposal): boolean {
  if (session.state.placing.search !== search) return false;
  const { at } = search;
  if (proposal.kind === 'refused') {
    session.tellRefusal({ reason: proposal.reason, at });
    return false;
  }
  const { corners, normal, confidence, transition, landmark } = proposal;
  if (!Object.values(corners).every(corner => session.shows(corner))) {
    session.tellRefusal({ reason: { kind: 'images-missing' }, at });
    return false;
  }
  session.propose({ corners, normal, confidence, transition }, { origin: landmark.target, normal });
  return true;
}
