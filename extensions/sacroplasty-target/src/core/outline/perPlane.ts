import { signedDistance, lpsPoint, type Plane } from '../geometry';
import { OUTLINE } from './parameters';
import type { SurfaceOutline } from './surfaceOutline';

const PATIENT_ORIGIN = lpsPoint(0, 0, 0);

/** The same outlines, each made once for its plane; the oldest are forgotten. */
export function perPlane(cut: (plane: Plane) => SurfaceOutline): (plane: Plane) => SurfaceOutline {
  const kept = new Map<string, SurfaceOutline>();
  return plane => {
    const key = keyOf(plane);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const outline = cut(plane);
    const [oldest] = kept.size < OUTLINE.kept ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, outline);
    return outline;
  };
}

/** A plane without the arbitrary choice of its origin. */
function keyOf(plane: Plane): string {
  return [...plane.normal, signedDistance(plane, PATIENT_ORIGIN)]
    .map(value => Math.round(value / OUTLINE.samePlane))
    .join(' ');
}
