import { signedDistance, lpsPoint, type Plane } from '../geometry';
import type { SurfaceOutline } from './surfaceOutline';

/** Outlines kept at a time: four views, and the slices that a user scrolls back and forth between. */
const KEPT = 64;
/** Planes that differ by less (mm at the patient's origin, share of a unit normal) are the same: rounding of a camera. */
const SAME = 1e-4;
const PATIENT_ORIGIN = lpsPoint(0, 0, 0);

/** The same outlines, each made once for its plane; the oldest are forgotten. */
export function perPlane(cut: (plane: Plane) => SurfaceOutline): (plane: Plane) => SurfaceOutline {
  const kept = new Map<string, SurfaceOutline>();
  return plane => {
    const key = keyOf(plane);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const outline = cut(plane);
    const [oldest] = kept.size < KEPT ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, outline);
    return outline;
  };
}

/** A plane without the arbitrary choice of its origin. */
function keyOf(plane: Plane): string {
  return [...plane.normal, signedDistance(plane, PATIENT_ORIGIN)].map(value => Math.round(value / SAME)).join(' ');
}
