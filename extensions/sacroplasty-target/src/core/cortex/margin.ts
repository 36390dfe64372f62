import { triple } from './estimateShell';
import { RAYS } from './polarGrid';
import type { Sacrum } from './sacrum';
import { beyondSurface, offsetOf } from './sacralSurface';

/** A wall faces forward when its normal is within about 53 degrees of anterior. */
const FACES_FORWARD = 0.6;
/** Nearest points are looked for this many mm to both sides. */
const LOOK_AROUND = 20;

/** A surface near a place: signed distance (mm, positive while the place is inside) and its doubt. */
export interface NearSurface {
  readonly distance: number;
  readonly uncertainty: number;
  /** How clearly it is seen: the fall of the values across it, HU. */
  readonly support: number;
  /** Outward unit normal there, local. */
  readonly normal: readonly [number, number, number];
  readonly point: readonly [number, number, number];
}

/** Half-width of the 95 % interval of a fitted edge, mm. */
export function edgeUncertainty(sacrum: Sacrum, residual: number, support: number): number {
  const contrast = Math.max(40, support);
  return 0.3 + 0.2 * sacrum.coarsest + Math.min(2, (1.5 * residual) / contrast);
}

/** The nearest seen surface to a place on slice offset s (local), of the anterior cortex or of any wall. */
export function nearestSurface(
  sacrum: Sacrum,
  s: number,
  a: number,
  u: number,
  which: 'anterior' | 'other',
): NearSurface | null {
  const { surface, points } = sacrum;
  const around = Math.ceil(LOOK_AROUND / surface.spacing);
  const here = Math.round(s / surface.spacing) + surface.middle;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = Math.max(surface.first, here - around); k <= Math.min(surface.last, here + around); k++) {
    const ds = offsetOf(surface, k) - s;
    if (ds * ds > least) continue;
    for (let t = 0; t < RAYS; t++) {
      const i = k * RAYS + t;
      if ((surface.support[i] as number) < surface.seen) continue;
      const forward = (points.normal[3 * i + 1] as number) >= FACES_FORWARD;
      if (forward !== (which === 'anterior')) continue;
      const da = (points.place[3 * i + 1] as number) - a;
      const du = (points.place[3 * i + 2] as number) - u;
      const d = ds * ds + da * da + du * du;
      if (d < least) {
        least = d;
        nearest = i;
      }
    }
  }
  if (nearest < 0) return null;
  const normal = triple(points.normal, nearest);
  const place = triple(points.place, nearest);
  const fit = sacrum.probe.fit(place, normal, sacrum.prior);
  if (fit === null) return null;
  const along = (place[0] - s) * normal[0] + (place[1] - a) * normal[1] + (place[2] - u) * normal[2];
  const straight = Math.sqrt(least);
  const sign = beyondSurface(surface, s, a, u) > 0 ? -1 : 1;
  const coarse = straight < 2.5 || Math.abs(along) > 0.9 * straight ? along : sign * straight;
  return {
    distance: coarse + fit.outer,
    uncertainty: edgeUncertainty(sacrum, fit.residual, surface.support[nearest] as number),
    support: surface.support[nearest] as number,
    normal,
    point: [
      place[0] + fit.outer * normal[0],
      place[1] + fit.outer * normal[1],
      place[2] + fit.outer * normal[2],
    ],
  };
}
