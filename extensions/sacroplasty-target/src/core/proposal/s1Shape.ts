import { COORDINATES, endplateMiddle, wedgeOf, type PicturePoint, type Wedge } from './wedge';

/**
 * What S1 looks like: six numbers that are distributed together as a normal distribution. In the body's own axes, along
 * the superior endplate to the front and up from it, from the endplate's middle:
 *
 * 0. slope of the endplate, radians, positive with the promontory down;
 * 1. length of the endplate, mm;
 * 2. how far to the front the middle between both inferior corners lies, mm;
 * 3. how far up the anterior inferior corner lies, mm (negative);
 * 4. how far up the posterior inferior corner lies, mm (negative);
 * 5. how far in front of the posterior inferior corner the anterior one lies, mm.
 */
export interface ShapeModel {
  readonly mean: readonly number[];
  /** Lower triangle, row by row, of the matrix whose product with its transpose is the covariance (Cholesky). */
  readonly factor: readonly number[];
}

/** Where row `i` of a lower triangle begins. */
const row = (i: number): number => (i * (i + 1)) / 2;

/** The six numbers of a wedge. */
export function shapeOf(w: Wedge): Float64Array {
  const slope = slopeOf(w);
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  const [u, v] = endplateMiddle(w);
  const aiU = (w[4] as number) - u,
    aiV = (w[5] as number) - v;
  const piU = (w[6] as number) - u,
    piV = (w[7] as number) - v;
  const aiFront = -c * aiU - s * aiV;
  const piFront = -c * piU - s * piV;
  return Float64Array.of(
    slope,
    Math.hypot((w[0] as number) - (w[2] as number), (w[1] as number) - (w[3] as number)),
    (aiFront + piFront) / 2,
    -s * aiU + c * aiV,
    -s * piU + c * piV,
    aiFront - piFront,
  );
}

/** The wedge with these six numbers, its superior endplate's middle at (0, 0). */
export function wedgeOfShape(shape: ArrayLike<number>): Wedge {
  const [slope, endplate, front, upAI, upPI, width] = Array.from(shape) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const c = Math.cos(slope);
  const s = Math.sin(slope);
  // Anterior is -u; going forward along a slope goes down.
  const place = (forward: number, up: number): PicturePoint => [-c * forward - s * up, -s * forward + c * up];
  return wedgeOf({
    PS: place(-endplate / 2, 0),
    AS: place(endplate / 2, 0),
    AI: place(front + width / 2, upAI),
    PI: place(front - width / 2, upPI),
  });
}

/**
 * The shape at independent standard scores: the first is the slope's, and each further number follows those before it as
 * it does in the bones that were measured. Scores that are not given are 0.
 */
export function shapeAt({ mean, factor }: ShapeModel, scores: readonly number[]): Float64Array {
  return Float64Array.from(mean, (middle, i) =>
    scores.slice(0, i + 1).reduce((sum, score, j) => sum + score * (factor[row(i) + j] as number), middle),
  );
}

/** How unlike an S1 body a wedge is: half its squared Mahalanobis distance from the mean; 0 for the mean. */
export function unlikeness(w: Wedge, { mean, factor }: ShapeModel): number {
  // Becomes the independent standard scores, one after another (forward substitution).
  const scores = shapeOf(w);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    let rest = (scores[i] as number) - (mean[i] as number);
    for (let j = 0; j < i; j++) rest -= (factor[row(i) + j] as number) * (scores[j] as number);
    const score = rest / (factor[row(i) + i] as number);
    scores[i] = score;
    sum += score * score;
  }
  return sum / 2;
}

/** A wedge moved in the picture, into `out`. */
export function moveTo(wedge: Wedge, u: number, v: number, out: Wedge): void {
  for (let m = 0; m < COORDINATES; m += 2) {
    out[m] = (wedge[m] as number) + u;
    out[m + 1] = (wedge[m + 1] as number) + v;
  }
}

function slopeOf(w: Wedge): number {
  return Math.atan2((w[1] as number) - (w[3] as number), (w[0] as number) - (w[2] as number));
}
