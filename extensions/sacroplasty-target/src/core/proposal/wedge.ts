import type { CornerName } from '../landmark';

/**
 * An S1 body in the midsagittal picture: its four corners, (u, v) mm, as
 * [PSu, PSv, ASu, ASv, AIu, AIv, PIu, PIv] - once around, anticlockwise as seen from the left.
 */
export type Wedge = Float64Array;

/** The wedge of four corners. */
export function wedgeOf({ PS, AS, AI, PI }: PictureCorners): Wedge {
  return Float64Array.of(...PS, ...AS, ...AI, ...PI);
}

/** A place in the picture, mm. */
export type PicturePoint = readonly [u: number, v: number];

/** Between two places of the picture, mm. */
export function distance(a: PicturePoint, b: PicturePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export type PictureCorners = Readonly<Record<CornerName, PicturePoint>>;

/*
 * What an S1 body looks like, in its own axes: `a` along the superior endplate to the front, `b` up from
 * it, from the endplate's middle, mm. Adults differ little in size; they differ in how far the body leans.
 */
const MEAN_ENDPLATE = 30;
const MEAN_INFERIOR = { AI: [1.5, -32], PI: [-19, -25] } as const;
/** How far adults scatter about that: standard deviations, mm, generous. */
const SCATTER = { endplate: 4, AI: [5, 3], PI: [5, 3.5] } as const;
/** Angle of the endplate to the horizontal, going forward down: 20 to 75 degrees in nearly all patients. */
const SLOPE = { mean: 0.8, scatter: 0.25 } as const;

/** A wedge of the mean shape, its superior endplate's middle at (u, v). */
export function meanWedge(u: number, v: number, slope: number, size: number, lean: number): Wedge {
  const wedge = new Float64Array(8);
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  place(wedge, 0, u, v, c, s, (-size * MEAN_ENDPLATE) / 2, 0);
  place(wedge, 2, u, v, c, s, (size * MEAN_ENDPLATE) / 2, 0);
  place(wedge, 4, u, v, c, s, size * MEAN_INFERIOR.AI[0] + lean, size * MEAN_INFERIOR.AI[1]);
  place(wedge, 6, u, v, c, s, size * MEAN_INFERIOR.PI[0] + lean, size * MEAN_INFERIOR.PI[1]);
  return wedge;
}

/** Anterior is -u; going forward by `a` along a slope goes down. */
function place(wedge: Wedge, at: number, u: number, v: number, c: number, s: number, a: number, b: number): void {
  wedge[at] = u - c * a - s * b;
  wedge[at + 1] = v - s * a + c * b;
}

/** Slope of a wedge's superior endplate, radians, positive with the promontory down. */
export function slopeOf(w: Wedge): number {
  return Math.atan2((w[1] as number) - (w[3] as number), (w[0] as number) - (w[2] as number));
}

/** How unlike an S1 body a wedge is: half the sum of squared standard scores; 0 for the mean. */
export function unlikeness(w: Wedge): number {
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
  const lean = (aiA - MEAN_INFERIOR.AI[0] + piA - MEAN_INFERIOR.PI[0]) / 2;
  const width = aiA - piA - (MEAN_INFERIOR.AI[0] - MEAN_INFERIOR.PI[0]);
  return (
    (square((slope - SLOPE.mean) / SLOPE.scatter) +
      square((endplate - MEAN_ENDPLATE) / SCATTER.endplate) +
      square(lean / SCATTER.AI[0]) +
      square(width / 3.5) +
      square((aiB - MEAN_INFERIOR.AI[1]) / SCATTER.AI[1]) +
      square((piB - MEAN_INFERIOR.PI[1]) / SCATTER.PI[1])) /
    2
  );
}

function square(x: number): number {
  return x * x;
}

/** How far a point lies outside a wedge's sides, mm; negative inside. */
export function distanceOutside(w: Wedge, u: number, v: number): number {
  let farthest = -Infinity;
  for (let m = 0; m < 8; m += 2) {
    const u0 = w[m] as number,
      v0 = w[m + 1] as number;
    const du = (w[(m + 2) % 8] as number) - u0,
      dv = (w[(m + 3) % 8] as number) - v0;
    farthest = Math.max(farthest, ((u - u0) * dv - (v - v0) * du) / Math.hypot(du, dv));
  }
  return farthest;
}
