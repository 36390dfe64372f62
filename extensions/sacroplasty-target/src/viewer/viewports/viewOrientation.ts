import {
  cross,
  directionOf,
  dot,
  LEFT,
  perpendicularPart,
  reversed,
  SUPERIOR,
  type LpsDirection,
} from '../../core/geometry';

/**
 * How a view looks at the patient, in Cornerstone's terms, LPS: `viewPlaneNormal` points from the image
 * to the eye, `viewUp` to the top of the screen; the right edge of the screen is `viewUp x viewPlaneNormal`.
 */
export interface ViewOrientation {
  readonly viewPlaneNormal: LpsDirection;
  readonly viewUp: LpsDirection;
}

/**
 * A view in the plane with the given normal, seen from the patient's left: head up, anterior on the left
 * of the screen. Meant for planes that are within 60 degrees of sagittal.
 * @returns null where the plane is (nearly) axial: then the head is nowhere on the screen.
 */
export function sagittalView(normal: LpsDirection): ViewOrientation | null {
  const viewPlaneNormal = dot(normal, LEFT) < 0 ? reversed(normal) : normal;
  const viewUp = directionOf(perpendicularPart(SUPERIOR, viewPlaneNormal));
  return viewUp === null ? null : { viewPlaneNormal, viewUp };
}

/**
 * The sagittal-oblique view of Fig 1C: the plane that contains the joint direction and the patient's
 * z axis, seen from the patient's left, head up, anterior on the left of the screen on both sides.
 * @param jointDirection horizontal, posteromedial to anterolateral.
 * @returns null where the direction is (nearly) vertical: then there is no such plane.
 */
export function obliqueView(jointDirection: LpsDirection): ViewOrientation | null {
  const normal = directionOf(cross(SUPERIOR, jointDirection));
  return normal === null ? null : sagittalView(normal);
}

/** What lies at the right edge of the screen. */
export function screenRight({ viewPlaneNormal, viewUp }: ViewOrientation): LpsDirection {
  const right = directionOf(cross(viewUp, viewPlaneNormal));
  if (right === null) throw new RangeError('A view must not look along its own up direction');
  return right;
}
