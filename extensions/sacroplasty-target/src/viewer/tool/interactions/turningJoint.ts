import { dot, POSTERIOR, type Side } from '../../../core/geometry';
import type { PlanningSession } from '../../../session';
import type { JointEnd } from '../handle';
import { graspAlaTarget } from '../scene';
import { horizontalDirection } from '../view';
import type { Interaction } from './interaction';

/** cos of the largest angle to the sagittal direction (75 degrees): beyond, the line is no joint line. */
const LEAST_ANTERIOR = 0.26;

/** Turns a side's joint line about its ala target; it stays horizontal and points anteriorly. */
export function turningJoint(session: PlanningSession, side: Side, end: JointEnd): Interaction | null {
  const { state } = session;
  const grasp = state.placement.kind === 'placed' ? graspAlaTarget(state, state.placement.landmark, side) : null;
  if (grasp === null) return null;
  const target = grasp.value;
  return {
    handle: { kind: 'joint-end', side, end },
    drag({ view, at }) {
      const pointed = view.toWorld(at);
      const direction =
        end === 'anterior' ? horizontalDirection(target.point, pointed) : horizontalDirection(pointed, target.point);
      if (direction === null || -dot(direction, POSTERIOR) < LEAST_ANTERIOR) return;
      session.choose(side, { jointDirection: direction });
    },
  };
}
