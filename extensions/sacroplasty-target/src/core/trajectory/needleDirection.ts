import { add, directionOf, scale, type LpsDirection } from '../geometry';
import { TRAJECTORY } from './parameters';

/**
 * The needle direction that looks like `sagittal` in the lateral view and runs along the joint line
 * in the axial view: d = unit(sagittal + lambda n), with lambda such that the axial (xy) projection
 * of d is parallel to the joint direction (paper, Fig 1B and 1C).
 *
 * @param sagittal unit vector perpendicular to `normal`, pointing anteriorly.
 * @param normal the landmark's unit normal, to the patient's left.
 * @param jointDirection horizontal unit vector, posteromedial to anterolateral.
 * @returns a unit vector in LPS, or null where the joint line runs along the beam, so that no
 *   direction satisfies both views.
 */
export function needleDirection(
  sagittal: LpsDirection,
  normal: LpsDirection,
  jointDirection: LpsDirection,
): LpsDirection | null {
  // (sagittal + lambda n) x a = 0 in the xy plane.
  const across = (v: LpsDirection): number => v[0] * jointDirection[1] - v[1] * jointDirection[0];
  const crossing = across(normal);
  if (Math.abs(crossing) < TRAJECTORY.leastCrossing) return null;
  return directionOf(add(sagittal, scale(normal, -across(sagittal) / crossing)));
}
