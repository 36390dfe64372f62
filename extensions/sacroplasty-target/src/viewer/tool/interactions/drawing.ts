import { nextCorner, type PlanningSession } from '../../../session';
import { CORNER_ORDER } from '../../../core/landmark';
import { planeOfView } from '../../viewports';
import { distance } from '../canvas';
import type { Pointer } from '../view';
import type { Interaction } from './interaction';
import { quadrilateral } from './quadrilateral';

/** A press that has moved farther than this is a drag and no click, CSS pixels. */
export const DRAG_BEGINS = 10;

/**
 * Draws the whole pre-shaped quadrilateral from PS to AI, once the press has become a drag; a click draws nothing.
 * @returns null where a corner is there already, or the view is not sagittal.
 */
export function drawing(session: PlanningSession, pressed: Pointer): Interaction | null {
  const plane = planeOfView(pressed.view.camera);
  const [first] = CORNER_ORDER;
  if (nextCorner(session.state.geometry.corners) !== first || plane === null || pressed.view.role !== 'sagittal')
    return null;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: null,
    drag({ view, at }) {
      if (distance(pressed.at, at) < DRAG_BEGINS) return;
      const corners = quadrilateral(from, view.toWorld(at), plane.normal);
      if (corners === null) return;
      // The landmark is to lie on the slice that is shown, whatever slice was meant before.
      session.setSagittalPlane({ origin: from, normal: plane.normal });
      session.setCorners(corners);
    },
  };
}
