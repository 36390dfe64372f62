import { nextCorner, type PlanningSession } from '../../../session';
import type { Corners } from '../../../core/landmark';
import { moved, type Pointer } from '../view';
import type { Interaction } from './interaction';

/** Moves all four corners together, within their plane. */
export function draggingLandmark(session: PlanningSession, pressed: Pointer): Interaction | null {
  const { corners } = session.state.geometry;
  if (nextCorner(corners) !== null) return null;
  const { PS, AS, AI, PI } = corners as Corners;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: { kind: 'landmark' },
    drag({ view, at }) {
      const to = view.toWorld(at);
      session.setCorners({
        PS: moved(PS, from, to),
        AS: moved(AS, from, to),
        AI: moved(AI, from, to),
        PI: moved(PI, from, to),
      });
    },
  };
}
