import type { Local, NearSurface } from '../../boneSurface';
import { XYZ } from '../../geometry';
import { edgeUncertainty } from '../uncertainty';
import { beyondSurface } from './sacralSurface';
import type { Sacrum } from './sacrum';
import { triple, type SurfacePoints } from './surfacePoints';
import { nearestOn, slicesAround } from './walls';

/** Whether a part of the surface that nobody can see may be nearer to a place than the surface point that is seen. */
function isHidden({ parameters: { wall }, walls, surface, points }: Sacrum, place: Local, seen: number): boolean {
  const hidden = nearestOn(walls.hidden, surface, points, place, slicesAround(surface, wall));
  if (hidden === null) return false;
  return distanceTo(points, hidden, place) < distanceTo(points, seen, place) + wall.besideHidden;
}

function distanceTo({ place }: SurfacePoints, i: number, [s, a, u]: Local): number {
  return Math.hypot(
    (place[XYZ * i] as number) - s,
    (place[XYZ * i + 1] as number) - a,
    (place[XYZ * i + 2] as number) - u,
  );
}

/**
 * The nearest seen surface to a place on slice offset s (local), of the anterior cortex or of any wall;
 * null where none is seen, or a hidden part of the surface may be nearer.
 */
export function nearestSurface(
  sacrum: Sacrum,
  s: number,
  a: number,
  u: number,
  which: 'anterior' | 'other',
): NearSurface | null {
  const { surface, points, coarsest } = sacrum;
  const { wall, uncertainty } = sacrum.parameters;
  const nearest = nearestOn(sacrum.walls[which], surface, points, [s, a, u], slicesAround(surface, wall));
  if (nearest === null || isHidden(sacrum, [s, a, u], nearest)) return null;
  const normal = triple(points.normal, nearest);
  const place = triple(points.place, nearest);
  const fit = sacrum.edges.at(nearest);
  if (fit === null) return null;
  const along = (place[0] - s) * normal[0] + (place[1] - a) * normal[1] + (place[2] - u) * normal[2];
  const straight = Math.hypot(place[0] - s, place[1] - a, place[2] - u);
  const beyond = beyondSurface(surface, s, a, u);
  // Past the end of the tracing its last wall says little: the bone may have turned away.
  if (Number.isNaN(beyond) && Math.abs(place[0] - s) > wall.pastEnd) return null;
  const support = surface.support[nearest] as number;
  const isInside = beyond <= 0;
  const faces = Math.abs(along) > wall.facing * straight;
  const sign = isInside || (faces && along > 0) ? 1 : -1;
  const coarse = straight < wall.near || Math.abs(along) > wall.straight * straight ? along : sign * straight;
  return {
    distance: coarse + fit.outer,
    uncertainty: edgeUncertainty(uncertainty, { coarsest, residual: fit.residual, support }),
    support: fit.thickness < wall.leastCortex ? 0 : support,
    normal,
    point: [place[0] + fit.outer * normal[0], place[1] + fit.outer * normal[1], place[2] + fit.outer * normal[2]],
  };
}
