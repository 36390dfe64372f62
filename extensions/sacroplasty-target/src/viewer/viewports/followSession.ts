import { assertNever, forBothSides, LEFT, midpoint, mm, SIDES, signOf, travel, type LpsDirection, type LpsPoint, type Plane, type Side } from '../../core/geometry';
import type { PlanningSession, SessionState } from '../../session';
import type { PlanningViewports } from './planningViewports';
import { VIEWPORT_ROLES, type ViewportRole } from './roles';
import { usualJointDirection } from './viewOrientation';

/** Ala targets lie about this far from the midline (mm); only to aim the oblique views before they are known. */
const USUAL_ALA_OFFSET = 30;

/** Height of an oblique view on a landmark (mm): one hemisacrum from promontory to S2, and its needle. */
const CLOSE_UP = mm(130);
/** The same before there is a landmark, when the sacrum may be anywhere. */
const OVERVIEW = mm(220);

/** Where an oblique view should look. */
interface ObliqueAim {
  readonly target: LpsPoint;
  readonly direction: LpsDirection;
}

/** Keeps the four views on what the session says. @returns what ends it. */
export function followSession(session: PlanningSession, viewports: PlanningViewports): () => void {
  // While a drag is being measured there is no analysis: the views stay on the last one.
  const lastAim: Record<Side, ObliqueAim | null> = forBothSides(() => null);
  return session.store.subscribe((state, before) => {
    if (openUid(state) !== openUid(before)) aimViews(session, viewports);
    const plane = midsagittalPlane(state);
    if (!samePlane(plane, midsagittalPlane(before))) viewports.setMidsagittalPlane(plane);
    for (const side of SIDES) {
      if (state.placement.kind !== 'placed') lastAim[side] = null;
      const aim = obliqueAim(state, side);
      const last = lastAim[side];
      if (aim === null || (last !== null && sameAim(aim, last))) continue;
      viewports.setObliquePlane(side, aim.target, aim.direction, last === null ? CLOSE_UP : 'keep');
      lastAim[side] = aim;
    }
    if (state.placement.kind === 'placed' && before.placement.kind !== 'placed') {
      viewports.showPoint(state.placement.landmark.target, ['axial']);
    }
  });
}

/** Aims one view, for a pane that the host has just built. */
export function aimView(session: PlanningSession, viewports: PlanningViewports, role: ViewportRole): void {
  const { state } = session;
  switch (role) {
    case 'sagittal':
      viewports.setMidsagittalPlane(midsagittalPlane(state));
      break;
    case 'axial':
      if (state.placement.kind === 'placed') viewports.showPoint(state.placement.landmark.target, ['axial']);
      break;
    case 'oblique-right':
      aimOblique(state, viewports, 'right');
      break;
    case 'oblique-left':
      aimOblique(state, viewports, 'left');
      break;
    default:
      assertNever(role);
  }
}

/** Aims all views, for another series or after they have been moved about. */
export function aimViews(session: PlanningSession, viewports: PlanningViewports): void {
  for (const role of VIEWPORT_ROLES) aimView(session, viewports, role);
}

function aimOblique(state: SessionState, viewports: PlanningViewports, side: Side): void {
  const aim = obliqueAim(state, side);
  const first = aim ?? usualAim(state, side);
  if (first === null) return;
  viewports.setObliquePlane(side, first.target, first.direction, aim === null ? OVERVIEW : CLOSE_UP);
}

/** The plane that offsets count from: through the landmark's target once there is one. */
function midsagittalPlane({ geometry, placement }: SessionState): Plane | null {
  return placement.kind === 'placed'
    ? { origin: placement.landmark.target, normal: placement.landmark.normal }
    : geometry.sagittalPlane;
}

function obliqueAim({ placement, analysis }: SessionState, side: Side): ObliqueAim | null {
  if (placement.kind !== 'placed' || analysis.kind !== 'done') return null;
  const { alaTarget, jointDirection } = analysis.analysis.sides[side];
  const { target, normal } = placement.landmark;
  return {
    target: alaTarget.kind === 'known' ? alaTarget.point : travel(target, normal, signOf(side) * USUAL_ALA_OFFSET),
    direction: jointDirection.kind === 'known' ? jointDirection.direction : usualJointDirection(side),
  };
}

/** Before a landmark: to both sides of the middle of the series. */
function usualAim({ series }: SessionState, side: Side): ObliqueAim | null {
  if (series.kind !== 'open') return null;
  const { origin, rowDirection, columnDirection, sliceDirection, columnSpacing, rowSpacing, sliceSpacing } = series.stack;
  const { columns, rows, slices } = series.stack;
  const far = travel(
    travel(travel(origin, rowDirection, (columns - 1) * columnSpacing), columnDirection, (rows - 1) * rowSpacing),
    sliceDirection,
    (slices.length - 1) * sliceSpacing,
  );
  const target = travel(midpoint(origin, far), LEFT, signOf(side) * USUAL_ALA_OFFSET);
  return { target, direction: usualJointDirection(side) };
}

function openUid({ series }: SessionState): string | null {
  return series.kind === 'open' ? series.displaySetInstanceUID : null;
}

function samePlane(a: Plane | null, b: Plane | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && sameTriple(a.origin, b.origin) && sameTriple(a.normal, b.normal);
}

function sameAim(a: ObliqueAim, b: ObliqueAim): boolean {
  return sameTriple(a.target, b.target) && sameTriple(a.direction, b.direction);
}

function sameTriple(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}
