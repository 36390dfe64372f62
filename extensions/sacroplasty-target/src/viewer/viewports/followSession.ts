import { USUAL_ALA_OFFSET, usualJointDirection } from '../../core/anatomy';
import {
  assertNever,
  forBothSides,
  LEFT,
  mm,
  SIDES,
  signOf,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Plane,
  type Side,
} from '../../core/geometry';
import type { VoxelStack } from '../../core/volume';
import type { PlanningSession, SessionState } from '../../session';
import type { PlanningViewports } from './planningViewports';
import { VIEWPORT_ROLES, type ViewportRole } from './roles';

/** Height of an oblique view on a landmark (mm): one hemisacrum from promontory to S2, and its needle. */
const CLOSE_UP = mm(130);
/** The same before there is a landmark, when the sacrum may be anywhere. */
const OVERVIEW = mm(220);

/** A drag that has not moved for this long rests, ms. */
const REST = 250;

/** Where an oblique view should look. */
interface ObliqueAim {
  readonly target: LpsPoint;
  readonly direction: LpsDirection;
}

/** What keeps the views on the session. */
export interface ViewFollower {
  /** The host has built or filled the pane of a view. */
  paneFilled(role: ViewportRole): void;
  stop(): void;
}

/**
 * Keeps the four views on what the session says.
 * @param later runs something in a task of its own.
 */
export function followSession(
  session: PlanningSession,
  viewports: PlanningViewports,
  later: (run: () => void) => void,
): ViewFollower {
  const centre = centringNewSeries(session, viewports);
  const paneFilled = (role: ViewportRole): void => {
    centre(role);
    aimView(session, viewports, role);
  };
  const stopObliques = followObliques(session, viewports, later);
  const stop = session.store.subscribe((state, before) => {
    if (openUid(state) !== openUid(before)) VIEWPORT_ROLES.forEach(paneFilled);
    const plane = midsagittalPlane(state);
    if (!samePlane(plane, midsagittalPlane(before))) viewports.setMidsagittalPlane(plane);
    if (state.placement.kind === 'placed' && before.placement.kind !== 'placed') {
      viewports.showPoint(state.placement.landmark.target, ['axial']);
    }
  });
  return {
    paneFilled,
    stop() {
      stop();
      stopObliques();
    },
  };
}

/**
 * Keeps the oblique views on the needles. Cutting two new planes takes longer than a move of the mouse: while
 * something is dragged they turn when it rests, and when it is let go; and each in a task of its own, so that the numbers
 * that they follow wait for neither.
 */
function followObliques(
  session: PlanningSession,
  viewports: PlanningViewports,
  later: (run: () => void) => void,
): () => void {
  // While a drag is being measured there is no analysis: the views stay on the last one.
  const lastAim: Record<Side, ObliqueAim | null> = forBothSides(() => null);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const turnSide = (side: Side): void => {
    const aim = obliqueAim(session.state, side);
    const last = lastAim[side];
    if (isStopped || aim === null || (last !== null && sameAim(aim, last))) return;
    viewports.setObliquePlane(side, aim.target, aim.direction, last === null ? CLOSE_UP : 'keep');
    lastAim[side] = aim;
  };
  const turn = (): void => {
    clearTimeout(resting);
    for (const side of SIDES) later(() => turnSide(side));
  };
  const stop = session.store.subscribe(({ placement, analysis }, before) => {
    if (placement.kind !== 'placed') SIDES.forEach(side => (lastAim[side] = null));
    if (placement === before.placement && analysis === before.analysis) return;
    clearTimeout(resting);
    // What is let go is measured anew, and comes by here.
    if (session.isInGesture && lastAim.right !== null) resting = setTimeout(turn, REST);
    else turn();
  });
  return () => {
    isStopped = true;
    clearTimeout(resting);
    stop();
  };
}

/** Aims one view, for a pane that the host has just built. */
function aimView(session: PlanningSession, viewports: PlanningViewports, role: ViewportRole): void {
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

/**
 * Brings a view to the middle of a series that it shows for the first time: the host leaves it at the slice
 * number where it was, which is another place in another series.
 */
function centringNewSeries(session: PlanningSession, viewports: PlanningViewports): (role: ViewportRole) => void {
  const seen = new Map<ViewportRole, string>();
  return role => {
    const { series, placement } = session.state;
    const volumeId = viewports.viewport(role)?.getVolumeId();
    if (series.kind !== 'open' || volumeId === undefined) return;
    const shown = `${series.displaySetInstanceUID} ${volumeId}`;
    if (seen.get(role) === shown) return;
    seen.set(role, shown);
    if (placement.kind !== 'none') return;
    viewports.fit([role]);
    viewports.showPoint(middleOf(series.stack), [role]);
  };
}

/** Aims all views again, or those that are named, after they have been moved about. */
export function aimViews(
  session: PlanningSession,
  viewports: PlanningViewports,
  roles: readonly ViewportRole[] = VIEWPORT_ROLES,
): void {
  for (const role of roles) aimView(session, viewports, role);
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
  const target = travel(middleOf(series.stack), LEFT, signOf(side) * USUAL_ALA_OFFSET);
  return { target, direction: usualJointDirection(side) };
}

function middleOf(stack: VoxelStack): LpsPoint {
  const { origin, rowDirection, columnDirection, sliceDirection, columnSpacing, rowSpacing, sliceSpacing } = stack;
  const alongRow = travel(origin, rowDirection, ((stack.columns - 1) / 2) * columnSpacing);
  const alongColumn = travel(alongRow, columnDirection, ((stack.rows - 1) / 2) * rowSpacing);
  return travel(alongColumn, sliceDirection, ((stack.slices.length - 1) / 2) * sliceSpacing);
}

/** The display set that is planned on; null: none is. */
export function openUid({ series }: SessionState): string | null {
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
