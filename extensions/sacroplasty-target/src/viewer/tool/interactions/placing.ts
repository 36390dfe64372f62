import { projectOnPlane, signedDistance, type LpsPoint, type Plane } from '../../../core/geometry';
import { CORNER_ORDER, type CornerName } from '../../../core/landmark';
import { nextCorner, type PlanningSession } from '../../../session';
import { planeOfView } from '../../viewports';
import type { Pointer, View } from '../view';
import { drawing } from './drawing';
import type { Interaction } from './interaction';

/**
 * Drops the next corner where the user presses; until release it follows. Dragging away from the first
 * corner draws the whole pre-shaped quadrilateral instead, from PS to AI.
 * @returns null where there is nothing to place, or the view is not sagittal.
 */
export function placing(session: PlanningSession, pressed: Pointer): Interaction | null {
  const name = nextCorner(session.state.geometry.corners);
  const plane = planeOfView(pressed.view.camera);
  if (name === null || plane === null || pressed.view.role !== 'sagittal') return null;
  const world = pressed.view.toWorld(pressed.at);
  if (!session.shows(world)) return null;
  if (name !== CORNER_ORDER[0]) return placingNext(session, pressed, name);

  // The landmark is to lie on the slice that is shown, whatever slice was meant before.
  const whole = drawing(session, pressed);
  session.setSagittalPlane({ origin: world, normal: plane.normal });
  session.addCorner(world);
  return whole === null ? null : { ...whole, handle: { kind: 'corner', name } };
}

function placingNext(session: PlanningSession, pressed: Pointer, name: CornerName): Interaction {
  const place = ({ view, at }: Pointer): void =>
    session.moveCorner(name, onLandmarkPlane(session, view, view.toWorld(at)));
  place(pressed);
  return { handle: { kind: 'corner', name }, drag: place };
}

/**
 * The place on the landmark's own plane, where the view shows it; on another slice the place as it is, so
 * that the landmark is refused and the user told, rather than placed where it was not pointed at.
 */
export function onLandmarkPlane(session: PlanningSession, view: View, world: LpsPoint): LpsPoint {
  const plane: Plane | null = session.state.geometry.sagittalPlane;
  if (plane === null) return world;
  return Math.abs(signedDistance(plane, world)) <= view.halfSlice ? projectOnPlane(plane, world) : world;
}
