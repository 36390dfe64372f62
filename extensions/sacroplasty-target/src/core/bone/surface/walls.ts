import { XYZ } from '../../geometry';
import type { SurfaceParameters } from './parameters';
import { offsetOf, type SacralSurface } from './sacralSurface';
import type { SurfacePoints } from './surfacePoints';

/** Surface points of one kind: `points` lists their indices, those of slice k from `from[k]` to `from[k + 1]`. */
interface Wall {
  readonly points: Int32Array;
  readonly from: Int32Array;
}

/** The surface points on which cortex is seen, sorted once for the many searches of the nearest one. */
export interface Walls {
  /** The anterior cortex. */
  readonly anterior: Wall;
  /** Every other wall. */
  readonly other: Wall;
  /** Where a wall of either kind is hidden, so that none is seen. */
  readonly hidden: Wall;
  /** Every point of the surface, seen or not. */
  readonly any: Wall;
}

/** Sorts the points of a surface on which cortex is seen. */
export function wallsOf(surface: SacralSurface, points: SurfacePoints, wall: SurfaceParameters['wall']): Walls {
  const isHidden = (i: number): boolean => surface.hidden[i] === 1;
  const isSeen = (i: number): boolean => !isHidden(i) && (surface.support[i] as number) >= surface.seen;
  const isForward = (i: number): boolean => facesForward(points, i, wall);
  return {
    anterior: wallOf(surface, i => isSeen(i) && isForward(i)),
    other: wallOf(surface, i => isSeen(i) && !isForward(i)),
    hidden: wallOf(surface, isHidden),
    any: wallOf(surface, () => true),
  };
}

/** The slices to both sides of a place among which its nearest wall is looked for. */
export function slicesAround({ spacing }: SacralSurface, { lookAround }: SurfaceParameters['wall']): number {
  return Math.ceil(lookAround / spacing);
}

/** Whether a surface point belongs to an anterior wall. */
export function facesForward({ normal }: SurfacePoints, i: number, wall: SurfaceParameters['wall']): boolean {
  return (normal[XYZ * i + 1] as number) >= wall.facesForward;
}

function wallOf(surface: SacralSurface, belongs: (i: number) => boolean): Wall {
  const { rays } = surface.grid;
  const slices = 2 * surface.middle + 1;
  const found = new Int32Array(slices * rays);
  const from = new Int32Array(slices + 1);
  let count = 0;
  for (let k = 0; k < slices; k++) {
    from[k] = count;
    if (k < surface.first || k > surface.last) continue;
    for (let i = k * rays; i < (k + 1) * rays; i++) {
      if (belongs(i)) found[count++] = i;
    }
  }
  from[slices] = count;
  return { points: found.subarray(0, count), from };
}

/**
 * The surface point of a wall that is nearest to a place (local mm), or null where none is near.
 * @param around slices that are looked at on both sides of the place.
 */
export function nearestOn(
  { points, from }: Wall,
  surface: SacralSurface,
  { place }: SurfacePoints,
  [s, a, u]: readonly [number, number, number],
  around: number,
): number | null {
  const here = Math.round(s / surface.spacing) + surface.middle;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  // From this slice outwards, to both sides in turn: farther slices are soon too far.
  for (let step = 0; step <= 2 * around; step++) {
    const k = here + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    if (k < surface.first || k > surface.last) continue;
    const ds = offsetOf(surface, k) - s;
    if (ds * ds > least) continue;
    const end = from[k + 1] as number;
    for (let n = from[k] as number; n < end; n++) {
      const i = points[n] as number;
      const da = (place[XYZ * i + 1] as number) - a;
      const du = (place[XYZ * i + 2] as number) - u;
      const d = ds * ds + da * da + du * du;
      if (d < least) {
        least = d;
        nearest = i;
      }
    }
  }
  return nearest;
}
