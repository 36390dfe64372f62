import { degreesToRadians, radians, radiansToDegrees } from '../../geometry';
import { clamp } from '../../numeric';

/** A steep plane in the axes of an axial contour. */
export interface JointPlane {
  /** Of its horizontal normal from the x axis, degrees: also the angle at which the joint runs. */
  readonly angle: number;
  /** How far it shifts along that normal per mm of height. */
  readonly slope: number;
  /** A point of it at z = 0, mm. */
  readonly x: number;
  readonly y: number;
}

/**
 * A plane that passes `ahead` mm in front of another at `along` mm along it, and leads away from it along it and in height.
 * @param flattest no plane shifts more per mm of height.
 */
export function turnedPlane(
  { angle, slope, x, y }: JointPlane,
  ahead: number,
  along: number,
  alongRise: number,
  heightRise: number,
  flattest: number,
): JointPlane {
  const cos = Math.cos(degreesToRadians(angle));
  const sin = Math.sin(degreesToRadians(angle));
  const shift = (slope + heightRise) / Math.hypot(1, alongRise);
  return {
    angle: angle - radiansToDegrees(radians(Math.atan(alongRise))),
    slope: clamp(shift, flattest),
    x: x + ahead * cos - along * sin,
    y: y + ahead * sin + along * cos,
  };
}
