import type { Analysis } from '../../core/analysis';
import { forBothSides } from '../../core/geometry';
import { CORNER_ORDER } from '../../core/landmark';
import type { Accepted, PlanReview } from '../../core/plan';
import type { AcceptedBy, SessionState } from '../state';
import { cornerStanding, sideStanding, type Standing } from './standing';

type Readable = Pick<SessionState, 'geometry' | 'acceptance'>;

const WEAKEST_FIRST = ['no', 'not-recorded', 'earlier', 'by-observer'] as const satisfies readonly Accepted[];

/** What a plan that is stored now says of who stands behind its landmark and its sides. */
export function acceptedOf(analysis: Analysis, state: Readable): Pick<PlanReview, 'corners' | 'sides'> {
  const corners = CORNER_ORDER.map(name => accepted(cornerStanding(name, state), state.acceptance.corners[name]?.by));
  return {
    corners: WEAKEST_FIRST.find(one => corners.includes(one)) ?? 'no',
    sides: forBothSides(side => accepted(sideStanding(side, analysis, state), state.acceptance.sides[side].by)),
  };
}

function accepted(standing: Standing, by: AcceptedBy | undefined): Accepted {
  switch (standing) {
    case 'accepted':
      return 'by-observer';
    case 'saved':
      return by === 'unrecorded' ? 'not-recorded' : 'earlier';
    case 'proposed':
    case 'unsure':
      return 'no';
  }
}
