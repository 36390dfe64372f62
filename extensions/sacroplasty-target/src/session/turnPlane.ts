import { dot, LEFT, projectOnPlane, reversed, type Plane } from '../core/geometry';
import { CORNER_ORDER, type Corners } from '../core/landmark';

/**
 * The corners carried over to a turned midsagittal plane: each goes to its foot on the new plane, so
 * that the landmark stays coplanar and keeps looking the same from the side.
 */
export function carryCorners(corners: Partial<Corners>, plane: Plane): Partial<Corners> {
  const carried: Partial<Record<keyof Corners, Corners[keyof Corners]>> = {};
  for (const name of CORNER_ORDER) {
    const corner = corners[name];
    if (corner !== undefined) carried[name] = projectOnPlane(plane, corner);
  }
  return carried;
}

/** The same plane with its normal pointing to the patient's left. */
export function facingLeft(plane: Plane): Plane {
  return dot(plane.normal, LEFT) < 0 ? { ...plane, normal: reversed(plane.normal) } : plane;
}
