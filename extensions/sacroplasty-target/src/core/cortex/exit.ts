import { firstExit } from './firstExit';
import { edgeUncertainty } from './margin';
import { firstFall } from './needleProfile';
import { RAYS } from './polarGrid';
import type { Sacrum } from './sacrum';
import { beyondSurface } from './sacralSurface';
import { triple } from './surfacePoints';

/** Below this cosine the needle grazes the surface. */
const GRAZING = 0.25;
/** Rounds of placing the crossing anew, and the shift, mm, that is not worth another. */
const ROUNDS = 5;
const SETTLED = 0.03;
/** One round moves the crossing by this much at most, mm: the wall is not flat for longer. */
const FARTHEST_SHIFT = 4;
/** Below this cosine the crossing is not placed any better, and the doubt grows no further. */
const FLATTEST = 0.05;
/** Around an unseen wall the needle's own profile is searched this far, mm. */
const SEARCH_BEFORE = 6;
const SEARCH_BEYOND = 25;
/** Doubt of an edge that only the needle's own profile shows, mm, on top of the voxel. */
const ALONG_NEEDLE = 1;

/** Where a line leaves the sacrum's outer surface: signed distance from its start, mm. */
export interface Exit {
  readonly distance: number;
  readonly uncertainty: number;
  /** Outward unit normal at the exit, local. */
  readonly normal: readonly [number, number, number];
  /** False where no cortex is seen at the exit, or it lies past the traced part. */
  readonly seen: boolean;
  /** False where the surface shows no wall, and the exit was read along this line alone. */
  readonly onSurface: boolean;
}

type Place = readonly [number, number, number];

/**
 * The first exit from bone along a needle, signed: from a start inside the bone the first crossing
 * ahead; from a start in front of it (bone behind, none ahead) the last crossing behind, negative.
 *
 * @param start local mm. @param d unit direction, local.
 */
export function exitAlong(sacrum: Sacrum, start: Place, d: Place): Exit | null {
  const beyond = (x: number): number =>
    beyondSurface(sacrum.surface, start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]);
  const x = firstExit(at => beyond(at) <= 0);
  if (x === null) return null;
  const exit = refine(sacrum, start, d, x);
  return exit.seen ? exit : followNeedle(sacrum, start, d, exit);
}

/** Where the unfolded surface shows no wall the needle's own profile is asked, with more doubt. */
function followNeedle(sacrum: Sacrum, start: Place, d: Place, unseen: Exit): Exit {
  const { distance } = unseen;
  const from = distance > 0 ? Math.max(0, distance - SEARCH_BEFORE) : distance - SEARCH_BEFORE;
  const found = firstFall(
    sacrum.resampler,
    start,
    d,
    from,
    distance + SEARCH_BEYOND,
    1.5 * sacrum.surface.seen,
  );
  if (found === null) return unseen;
  const at: Place = [start[0] + found * d[0], start[1] + found * d[1], start[2] + found * d[2]];
  const fit = sacrum.probe.fit(at, d, sacrum.prior);
  if (fit === null) return unseen;
  const uncertainty = ALONG_NEEDLE + sacrum.coarsest;
  return { distance: found + fit.outer, uncertainty, normal: d, seen: true, onSurface: false };
}

/** Places the crossing to a fraction of a voxel on the plane of the fitted edge, until it stays there. */
function refine(sacrum: Sacrum, start: Place, d: Place, coarse: number): Exit {
  let x = coarse;
  let uncertainty = 2 * sacrum.coarsest;
  let normal: Place = [0, 1, 0];
  let seen = false;
  for (let round = 0; round < ROUNDS; round++) {
    const at: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
    const i = nearestIndex(sacrum, at);
    if (i === null) break;
    normal = triple(sacrum.points.normal, i);
    const cosine = normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2];
    const support = sacrum.surface.support[i] as number;
    seen = support >= sacrum.surface.seen;
    const fit = sacrum.probe.fit(at, normal, sacrum.prior);
    if (fit === null || !seen) break;
    const steepness = Math.abs(cosine);
    const grazing = steepness < GRAZING;
    // Along a grazing needle the wall's curvature counts as much as its edge.
    uncertainty =
      ((grazing ? 2 : 1) * edgeUncertainty(sacrum, fit.residual, support)) / Math.max(FLATTEST, steepness);
    if (steepness < FLATTEST) break;
    const shift = fit.outer / cosine;
    if (!grazing && Math.abs(shift) > FARTHEST_SHIFT) break;
    x += Math.max(-FARTHEST_SHIFT, Math.min(FARTHEST_SHIFT, shift));
    if (Math.abs(shift) < SETTLED) break;
  }
  return { distance: x, uncertainty, normal, seen, onSurface: seen };
}

/** The surface point nearest to a place on it, or null past the traced part. */
function nearestIndex({ surface, points }: Sacrum, p: Place): number | null {
  const here = Math.round(p[0] / surface.spacing) + surface.middle;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = Math.max(surface.first, here - 3); k <= Math.min(surface.last, here + 3); k++) {
    for (let t = 0; t < RAYS; t++) {
      const i = 3 * (k * RAYS + t);
      const d =
        ((points.place[i] as number) - p[0]) ** 2 +
        ((points.place[i + 1] as number) - p[1]) ** 2 +
        ((points.place[i + 2] as number) - p[2]) ** 2;
      if (d < least) {
        least = d;
        nearest = k * RAYS + t;
      }
    }
  }
  return nearest;
}
