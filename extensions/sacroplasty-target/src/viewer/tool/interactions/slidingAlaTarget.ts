import { LEAST_TARGET_OFFSET } from '../../../core/analysis';
import { displacement, dot, mm, perpendicularPart, signOf, type Millimetres, type Side } from '../../../core/geometry';
import type { Landmark } from '../../../core/landmark';
import type { PlanningSession } from '../../../session';
import type { Pointer } from '../view';
import type { Interaction } from './interaction';

/**
 * Slides a side's ala target along the landmark's line; across it, it cannot be moved. It stops short of the
 * midline, and the analysis says so.
 */
export function slidingAlaTarget(session: PlanningSession, side: Side): Interaction | null {
  const { placement } = session.state;
  if (placement.kind !== 'placed') return null;
  const { landmark } = placement;
  return {
    handle: { kind: 'ala-target', side },
    drag(to) {
      const offset = offsetAt(landmark, to);
      if (offset === null) return;
      const sign = signOf(side);
      session.choose(side, { offset: mm(sign * Math.max(LEAST_TARGET_OFFSET, sign * offset)) });
    },
  };
}

/** The offset at which the line, as the view shows it, is nearest to the pointer; null where it is a point there. */
function offsetAt({ target, normal }: Landmark, { view, at }: Pointer): Millimetres | null {
  const shown = perpendicularPart(normal, view.camera.viewPlaneNormal);
  const squared = dot(shown, shown);
  return squared < 0.01 ? null : mm(dot(displacement(target, view.toWorld(at)), shown) / squared);
}
