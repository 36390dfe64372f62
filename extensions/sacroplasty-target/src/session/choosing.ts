import type { SideChoice } from '../core/analysis';
import type { Plane, Side } from '../core/geometry';
import { PLACED_BY_USER } from '../core/plan';
import type { ProposedLandmark } from '../core/proposal';
import { EMPTY_GEOMETRY } from './emptySession';
import { analysedSide, proposalsBehind } from './proposalsBehind';
import type { PlanGeometry, SessionState } from './state';
import { facingLeft } from './turnPlane';

/** One side's ala target or joint direction fixed, or (null) given back to the program. */
export function chosen(state: SessionState, side: Side, choice: Partial<SideChoice>): PlanGeometry {
  const { geometry } = state;
  const { choices, origins } = geometry;
  const next = { ...choices[side], ...choice };
  const behind = proposalsBehind(choices[side], next, origins.sides[side], analysedSide(state, side));
  return {
    ...geometry,
    choices: { ...choices, [side]: next },
    origins: { ...origins, sides: { ...origins.sides, [side]: behind } },
  };
}

/** A proposed landmark in the place of the present one; ala targets and joint lines are the program's again. */
export function proposedGeometry({ lines }: PlanGeometry, proposed: ProposedLandmark, plane: Plane): PlanGeometry {
  return {
    ...EMPTY_GEOMETRY,
    sagittalPlane: facingLeft(plane),
    corners: proposed.corners,
    lines,
    origins: { ...PLACED_BY_USER, landmark: { kind: 'proposed', proposed } },
  };
}
