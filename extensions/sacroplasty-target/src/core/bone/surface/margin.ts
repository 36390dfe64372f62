import type { Local, NearSurface } from '../../boneSurface';
import { beyondSurface } from './sacralSurface';
import type { Sacrum } from './sacrum';
import { triple, type SurfacePoints } from './surfacePoints';
import { nearestOn } from './walls';

/** An edge whose fitted shell is thinner than this, mm, is marrow's texture or noise: cortex makes it thicker. */
export const LEAST_CORTEX = 0.4;
/** Above this cosine a place lies in front of or behind its nearest wall, and not beside it. */
const FACING = 0.5;

/** The surface beside a hidden part of it, mm, is itself not sure of its place. */
const BESIDE_HIDDEN = 3;
/** So many mm past the end of the tracing its last wall still counts. */
const PAST_END = 4;

/** Half-width of the 95 % interval of a fitted edge, mm. */
export function edgeUncertainty(sacrum: Sacrum, residual: number, support: number): number {
  const contrast = Math.max(40, support);
  return 0.17 + 0.2 * sacrum.coarsest + Math.min(2, (1.1 * residual) / contrast);
}

/** Whether a part of the surface that nobody can see may be nearer to a place than the surface point that is seen. */
function isHidden({ walls, surface, points }: Sacrum, place: Local, seen: number): boolean {
  const hidden = nearestOn(walls.hidden, surface, points, place);
  if (hidden === null) return false;
  return distanceTo(points, hidden, place) < distanceTo(points, seen, place) + BESIDE_HIDDEN;
}

function distanceTo({ place }: SurfacePoints, i: number, [s, a, u]: Local): number {
  return Math.hypot((place[3 * i] as number) - s, (place[3 * i + 1] as number) - a, (place[3 * i + 2] as number) - u);
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
  const { surface, points } = sacrum;
  const nearest = nearestOn(sacrum.walls[which], surface, points, [s, a, u]);
  if (nearest === null || isHidden(sacrum, [s, a, u], nearest)) return null;
  const normal = triple(points.normal, nearest);
  const place = triple(points.place, nearest);
  const fit = sacrum.edges.at(nearest);
  if (fit === null) return null;
  const along = (place[0] - s) * normal[0] + (place[1] - a) * normal[1] + (place[2] - u) * normal[2];
  const straight = Math.hypot(place[0] - s, place[1] - a, place[2] - u);
  const beyond = beyondSurface(surface, s, a, u);
  // Past the end of the tracing its last wall says little: the bone may have turned away.
  if (Number.isNaN(beyond) && Math.abs(place[0] - s) > PAST_END) return null;
  const isInside = beyond <= 0;
  const faces = Math.abs(along) > FACING * straight;
  const sign = isInside || (faces && along > 0) ? 1 : -1;
  const coarse = straight < 2.5 || Math.abs(along) > 0.9 * straight ? along : sign * straight;
  return {
    distance: coarse + fit.outer,
    uncertainty: edgeUncertainty(sacrum, fit.residual, surface.support[nearest] as number),
    support: fit.thickness < LEAST_CORTEX ? 0 : (surface.support[nearest] as number),
    normal,
    point: [place[0] + fit.outer * normal[0], place[1] + fit.outer * normal[1], place[2] + fit.outer * normal[2]],
  };
}
