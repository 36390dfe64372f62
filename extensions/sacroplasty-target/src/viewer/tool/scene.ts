import type { SideAnalysis } from '../../core/analysis';
import {
  degreesToRadians,
  lpsDirection,
  mm,
  signOf,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Plane,
  type Side,
} from '../../core/geometry';
import { landmarkLine, type Landmark } from '../../core/landmark';
import type { Outlined } from '../../core/outline';
import type { Course, SessionState } from '../../session';
import type { ViewportRole } from '../viewports';
import type { Handle } from './handle';
import type { Pointer } from './view';

/** Everything that a drawing is made of; the plan itself is read from the session and nowhere else. */
export interface Scene {
  readonly session: SessionState;
  readonly course: Course | null;
  /** The handle under the mouse, or in the hand. */
  readonly active: Handle | null;
  /** Where the mouse is while corners are being placed; null otherwise. */
  readonly placingAt: Pointer | null;
  /** Where S1 is looked for as soon as the slices around are there; null: nowhere. */
  readonly awaited: LpsPoint | null;
  /** The surface that the numbers come from, to be drawn; null: hidden, or there is none. */
  readonly outlined: Outlined | null;
  /** The plane that a view shows; null: it is not on screen. */
  readonly planeOf: (role: ViewportRole) => Plane | null;
}

/** Where one side's ala target lies, on the landmark's line. */
export interface AlaTarget {
  readonly side: Side;
  readonly offset: Millimetres;
  readonly point: LpsPoint;
}

/** The side's numbers, once there are any. */
export function sideAnalysisOf({ analysis }: SessionState, side: Side): SideAnalysis | null {
  return analysis.kind === 'done' ? analysis.analysis.sides[side] : null;
}

/** As the user fixed it or, failing that, as the program proposes it; null: neither. */
export function alaTargetOf(state: SessionState, landmark: Landmark, side: Side): AlaTarget | null {
  const given = state.geometry.choices[side].offset;
  if (given !== null) return { side, offset: given, point: landmarkLine(landmark, given) };
  const proposed = sideAnalysisOf(state, side)?.alaTarget;
  return proposed?.kind === 'known' ? { side, offset: proposed.offset, point: proposed.point } : null;
}

/** As the user turned it or, failing that, as the program proposes it; null: neither. */
export function jointDirectionOf(state: SessionState, side: Side): LpsDirection | null {
  const given = state.geometry.choices[side].jointDirection;
  if (given !== null) return given;
  const proposed = sideAnalysisOf(state, side)?.jointDirection;
  return proposed?.kind === 'known' ? proposed.direction : null;
}

/** Where an ala target and a joint usually lie: only to be taken hold of, never measured from. */
const USUAL_OFFSET = 45;
const USUAL_JOINT_ANGLE = degreesToRadians(35);

/** What the user can take hold of on the axial view. `isStandIn`: nobody has placed it yet. */
export interface Grasp<T> {
  readonly value: T;
  readonly isStandIn: boolean;
}

/**
 * The side's ala target to take hold of: the one that counts or, where the program found none, a
 * stand-in at the usual place. Null while numbers are being made.
 */
export function graspAlaTarget(state: SessionState, landmark: Landmark, side: Side): Grasp<AlaTarget> | null {
  const counts = alaTargetOf(state, landmark, side);
  if (counts !== null) return { value: counts, isStandIn: false };
  if (state.analysis.kind !== 'done') return null;
  const offset = mm(signOf(side) * USUAL_OFFSET);
  return { value: { side, offset, point: landmarkLine(landmark, offset) }, isStandIn: true };
}

/** The side's joint line to take hold of, as for the ala target. */
export function graspJointDirection(state: SessionState, side: Side): Grasp<LpsDirection> | null {
  const counts = jointDirectionOf(state, side);
  if (counts !== null) return { value: counts, isStandIn: false };
  if (state.analysis.kind !== 'done') return null;
  const usual = lpsDirection(signOf(side) * Math.sin(USUAL_JOINT_ANGLE), -Math.cos(USUAL_JOINT_ANGLE), 0);
  return usual === null ? null : { value: usual, isStandIn: true };
}
