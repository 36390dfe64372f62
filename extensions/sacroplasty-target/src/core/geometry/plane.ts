import { displacement, dot, travel, type LpsDirection, type LpsPoint } from './lps';
import { mm, type Millimetres } from './units';

/** A plane in the patient: a point on it and its unit normal, LPS mm. */
export interface Plane {
  readonly origin: LpsPoint;
  readonly normal: LpsDirection;
}

/** Signed distance of a point from a plane, positive on the side that the normal points to, mm. */
export function signedDistance(plane: Plane, p: LpsPoint): Millimetres {
  return mm(dot(displacement(plane.origin, p), plane.normal));
}

/** The foot of the perpendicular from `p` on the plane. */
export function projectOnPlane(plane: Plane, p: LpsPoint): LpsPoint {
  return travel(p, plane.normal, -signedDistance(plane, p));
}
