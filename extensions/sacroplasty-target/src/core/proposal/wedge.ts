import { CORNER_ORDER, type CornerName } from '../landmark';

/**
 * An S1 body in the midsagittal picture: its four corners, (u, v) mm, as
 * [PSu, PSv, ASu, ASv, AIu, AIv, PIu, PIv] - once around, anticlockwise as seen from the left.
 */
export type Wedge = Float64Array;

/** The numbers of a wedge: two for each corner. */
export const COORDINATES = 2 * CORNER_ORDER.length;

/** The wedge of four corners. */
export function wedgeOf({ PS, AS, AI, PI }: PictureCorners): Wedge {
  return Float64Array.of(...PS, ...AS, ...AI, ...PI);
}

/** The four corners of a wedge. */
export function cornersOf(w: Wedge): PictureCorners {
  const at = (m: number): PicturePoint => [w[m] as number, w[m + 1] as number];
  const [PS, AS, AI, PI] = CORNER_ORDER.map((_, i) => at(2 * i)) as [
    PicturePoint,
    PicturePoint,
    PicturePoint,
    PicturePoint,
  ];
  return { PS, AS, AI, PI };
}

/** The middle of a wedge's corners. */
export function middleOf(w: Wedge): PicturePoint {
  let u = 0;
  let v = 0;
  for (let m = 0; m < COORDINATES; m += 2) {
    u += (w[m] as number) / CORNER_ORDER.length;
    v += (w[m + 1] as number) / CORNER_ORDER.length;
  }
  return [u, v];
}

/** The middle of a wedge's superior endplate. */
export function endplateMiddle(w: Wedge): PicturePoint {
  return [((w[0] as number) + (w[2] as number)) / 2, ((w[1] as number) + (w[3] as number)) / 2];
}

/** A place in the picture, mm. */
export type PicturePoint = readonly [u: number, v: number];

/** Between two places of the picture, mm. */
export function distance(a: PicturePoint, b: PicturePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export type PictureCorners = Readonly<Record<CornerName, PicturePoint>>;

/** How far a point lies outside a wedge's sides, mm; negative inside. */
export function distanceOutside(w: Wedge, u: number, v: number): number {
  let farthest = -Infinity;
  for (let m = 0; m < COORDINATES; m += 2) {
    const next = (m + 2) % COORDINATES;
    const u0 = w[m] as number,
      v0 = w[m + 1] as number;
    const du = (w[next] as number) - u0,
      dv = (w[next + 1] as number) - v0;
    farthest = Math.max(farthest, ((u - u0) * dv - (v - v0) * du) / Math.hypot(du, dv));
  }
  return farthest;
}
