import type { CornerName } from '../../../core/landmark';
import type { PlanningSession } from '../../../session';
import { moved, type Pointer } from '../view';
import type { Interaction } from './interaction';
import { onLandmarkPlane } from './placing';

/** Moves one corner along with the pointer, from where it was taken hold of. */
export function draggingCorner(session: PlanningSession, name: CornerName, pressed: Pointer): Interaction | null {
  const start = session.state.geometry.corners[name];
  if (start === undefined) return null;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: { kind: 'corner', name },
    drag: ({ view, at }) =>
      session.moveCorner(name, onLandmarkPlane(session, view, moved(start, from, view.toWorld(at)))),
  };
}
