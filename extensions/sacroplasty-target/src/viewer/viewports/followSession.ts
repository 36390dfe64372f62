import { LEFT, midpoint, SIDES, signOf, travel, type LpsDirection, type LpsPoint, type Plane, type Side } from '../../core/geometry';
import type { PlanningSession, SessionState } from '../../session';
import type { PlanningViewports } from './planningViewports';
import { usualJointDirection } from './viewOrientation';

/** Ala targets lie about this far from the midline (mm); only to aim the oblique views before they are known. */
const USUAL_ALA_OFFSET = 30;

/** Where an oblique view should look. */
interface ObliqueAim {
  readonly target: LpsPoint;
  readonly direction: LpsDirection;
}

/** Keeps the four views on what the session says. @returns what ends it. */
export function followSession(session: PlanningSession, viewports: PlanningViewports): () => void {
  return session.store.subscribe((state, before) => {
    const plane = midsagittalPlane(state);
    if (!samePlane(plane, midsagittalPlane(before))) viewports.setMidsagittalPlane(plane);
    for (const side of SIDES) {
      const aim = obliqueAim(state, side);
      if (aim !== null && !sameAim(aim, obliqueAim(before, side))) {
        viewports.setObliquePlane(side, aim.target, aim.direction);
      }
    }
    if (state.placement.kind === 'placed' && before.placement.kind !== 'placed') {
      viewports.showPoint(state.placement.landmark.target, ['axial']);
    }
  });
}

/** Aims all views anew, for panes that the host has just built. */
export function aimViews(session: PlanningSession, viewports: PlanningViewports): void {
  const { state } = session;
  viewports.setMidsagittalPlane(midsagittalPlane(state));
  for (const side of SIDES) {
    const aim = obliqueAim(state, side) ?? usualAim(state, side);
    if (aim !== null) viewports.setObliquePlane(side, aim.target, aim.direction);
  }
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

function samePlane(a: Plane | null, b: Plane | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && sameTriple(a.origin, b.origin) && sameTriple(a.normal, b.normal);
}

function sameAim(a: ObliqueAim, b: ObliqueAim | null): boolean {
  return b !== null && sameTriple(a.target, b.target) && sameTriple(a.direction, b.direction);
}

function sameTriple(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}
