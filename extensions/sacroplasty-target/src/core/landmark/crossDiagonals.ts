import {
  cross,
  displacement,
  dot,
  midpoint,
  scale,
  translate,
  type LpsDirection,
  type LpsPoint,
  type LpsVector,
} from '../geometry';
import type { Corners } from './corners';

/**
 * Where line A (PS-AI) crosses line B (AS-PI), or null unless that lies strictly inside both.
 *
 * Solved in the plane of `normal`. Corners that are coplanar only to within the tolerance give two lines
 * that pass each other closely; the point halfway between them favours neither.
 */
export function crossDiagonals(corners: Corners, normal: LpsDirection): LpsPoint | null {
  const a = displacement(corners.PS, corners.AI);
  const b = displacement(corners.AS, corners.PI);
  const between = displacement(corners.PS, corners.AS);
  const wedge = (u: LpsVector, v: LpsVector): number => dot(cross(u, v), normal);
  const parallel = wedge(a, b);
  const alongA = wedge(between, b) / parallel;
  const alongB = wedge(between, a) / parallel;
  // Parallel lines give infinities or NaN, which pass none of these.
  if (!(alongA > 0 && alongA < 1 && alongB > 0 && alongB < 1)) return null;
  return midpoint(translate(corners.PS, scale(a, alongA)), translate(corners.AS, scale(b, alongB)));
}
