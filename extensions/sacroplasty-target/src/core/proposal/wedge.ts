import { CORNER_ORDER, type CornerName } from '../landmark';
import type { ProposalParameters } from './parameters';

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

/** A place in the picture, mm. */
export type PicturePoint = readonly [u: number, v: number];

/** Between two places of the picture, mm. */
export function distance(a: PicturePoint, b: PicturePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export type PictureCorners = Readonly<Record<CornerName, PicturePoint>>;

/** A wedge of the mean shape, its superior endplate's middle at (u, v). */
export function meanWedge(
  u: number,
  v: number,
  slope: number,
  size: number,
  lean: number,
  shape: ProposalParameters['shape'],
): Wedge {
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  // Anterior is -u; going forward by `a` along a slope goes down.
  const place = (a: number, b: number): PicturePoint => [u - c * a - s * b, v - s * a + c * b];
  return wedgeOf({
    PS: place((-size * shape.endplate) / 2, 0),
    AS: place((size * shape.endplate) / 2, 0),
    AI: place(size * shape.frontAI + lean, size * shape.upAI),
    PI: place(size * shape.frontPI + lean, size * shape.upPI),
  });
}

/** Slope of a wedge's superior endplate, radians, positive with the promontory down. */
export function slopeOf(w: Wedge): number {
  return Math.atan2((w[1] as number) - (w[3] as number), (w[0] as number) - (w[2] as number));
}

/** How unlike an S1 body a wedge is: half the sum of squared standard scores; 0 for the mean. */
export function unlikeness(w: Wedge, shape: ProposalParameters['shape']): number {
  const slope = slopeOf(w);
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  const mu = ((w[0] as number) + (w[2] as number)) / 2;
  const mv = ((w[1] as number) + (w[3] as number)) / 2;
  const endplate = Math.hypot((w[0] as number) - (w[2] as number), (w[1] as number) - (w[3] as number));
  const aiU = (w[4] as number) - mu,
    aiV = (w[5] as number) - mv;
  const piU = (w[6] as number) - mu,
    piV = (w[7] as number) - mv;
  const aiA = -c * aiU - s * aiV,
    aiB = -s * aiU + c * aiV;
  const piA = -c * piU - s * piV,
    piB = -s * piU + c * piV;
  // Both inferior corners lean together: their difference scatters less than each does.
  const lean = (aiA - shape.frontAI + piA - shape.frontPI) / 2;
  const width = aiA - piA - (shape.frontAI - shape.frontPI);
  return (
    (square((slope - shape.slope) / shape.slopeScatter) +
      square((endplate - shape.endplate) / shape.endplateScatter) +
      square(lean / shape.leanScatter) +
      square(width / shape.widthScatter) +
      square((aiB - shape.upAI) / shape.upScatterAI) +
      square((piB - shape.upPI) / shape.upScatterPI)) /
    2
  );
}

function square(x: number): number {
  return x * x;
}

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
