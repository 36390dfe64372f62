import type { Analysis, SideChoice } from '../../core/analysis';
import { forBothSides, type Side } from '../../core/geometry';
import { CORNER_ORDER, type Corners } from '../../core/landmark';
import type { Accepted, PlanReview } from '../../core/plan';
import type { AcceptedBy, AcceptedSide, Acceptance } from '../state';
import { concernsOf } from './concerns';

const NO_SIDE: AcceptedSide = { offset: null, jointDirection: null, by: 'user', concerns: [] };

export const NOTHING_ACCEPTED: Acceptance = { corners: {}, sides: forBothSides(() => NO_SIDE) };

/** Some corners taken as right where they lie. */
export function acceptCorners(acceptance: Acceptance, corners: Partial<Corners>, by: AcceptedBy = 'user'): Acceptance {
  const accepted = { ...acceptance.corners };
  for (const name of CORNER_ORDER) {
    const at = corners[name];
    if (at !== undefined) accepted[name] = { at, by };
  }
  return { ...acceptance, corners: accepted };
}

/** Both sides taken as right as they are measured, with all that is unsure of them. */
export function acceptSides(acceptance: Acceptance, analysis: Analysis): Acceptance {
  return { ...acceptance, sides: forBothSides(side => acceptedSide(analysis, side, 'user')) };
}

/** What a stored plan says that was accepted. */
export function acceptanceAsStored({ corners, sides }: PlanReview, of: Corners, analysis: Analysis): Acceptance {
  const byCorners = BY[corners];
  const accepted = byCorners === null ? NOTHING_ACCEPTED : acceptCorners(NOTHING_ACCEPTED, of, byCorners);
  return {
    ...accepted,
    sides: forBothSides(side => {
      const by = BY[sides[side]];
      return by === null ? NO_SIDE : acceptedSide(analysis, side, by);
    }),
  };
}

/** Whose word that is for who opens the plan; null: nobody's. */
const BY: Record<Accepted, AcceptedBy | null> = {
  'by-observer': 'saved',
  earlier: 'saved',
  no: null,
  'not-recorded': 'unrecorded',
};

function acceptedSide(analysis: Analysis, side: Side, by: AcceptedBy): AcceptedSide {
  const { alaTarget, jointDirection } = analysis.sides[side];
  return {
    offset: alaTarget.kind === 'known' ? alaTarget.offset : null,
    jointDirection: jointDirection.kind === 'known' ? jointDirection.direction : null,
    by,
    concerns: concernsOf(analysis, side),
  };
}

/** A value that the user sets is accepted with it (null: given back to the program); its distances are other ones. */
export function acceptChoice(acceptance: Acceptance, side: Side, choice: Partial<SideChoice>): Acceptance {
  const { sides } = acceptance;
  return { ...acceptance, sides: { ...sides, [side]: { ...sides[side], ...choice, concerns: [] } } };
}

/** Both sides are to be looked at again: the landmark or the surface that they are measured on is another one. */
export function withoutSides(acceptance: Acceptance): Acceptance {
  return { ...acceptance, sides: NOTHING_ACCEPTED.sides };
}

/**
 * What is accepted after a step of undo or redo: what was accepted on that geometry, and what has been since,
 * as far as it can still stand for it.
 */
export function acceptanceAfterStep(now: Acceptance, step: Acceptance, isSameLandmark: boolean): Acceptance {
  const corners = { ...now.corners, ...step.corners };
  if (!isSameLandmark) return { corners, sides: step.sides };
  return { corners, sides: forBothSides(side => (step.sides[side] === NO_SIDE ? now.sides[side] : step.sides[side])) };
}
