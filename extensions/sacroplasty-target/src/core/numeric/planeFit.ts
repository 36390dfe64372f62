/** The plane f = here + a x + b y through weighted places. */
export interface FittedPlane {
  readonly weight: number;
  /** Means of x and y. */
  readonly x: number;
  readonly y: number;
  /** Its value at these means, and its changes along x and y. */
  readonly f: number;
  readonly a: number;
  readonly b: number;
  /** The standard distance of the places along f from it, and their standard spread along x. */
  readonly scatter: number;
  readonly spread: number;
}

/** Weighted least squares of a plane through places that are added one after another. */
export class PlaneFit {
  #w = 0;
  #x = 0;
  #y = 0;
  #xx = 0;
  #xy = 0;
  #yy = 0;
  #f = 0;
  #fx = 0;
  #fy = 0;
  #ff = 0;

  /** The weight so far. */
  get weight(): number {
    return this.#w;
  }

  add(w: number, x: number, y: number, f: number): void {
    this.#w += w;
    this.#x += w * x;
    this.#y += w * y;
    this.#xx += w * x * x;
    this.#xy += w * x * y;
    this.#yy += w * y * y;
    this.#f += w * f;
    this.#fx += w * f * x;
    this.#fy += w * f * y;
    this.#ff += w * f * f;
  }

  /**
   * The plane; without a meaning where nothing was added.
   * @param steady half the spread of a flat piece that is lent to the places: determined on one side only, the plane
   *   stays flat.
   */
  solve(steady: number): FittedPlane {
    const w = this.#w;
    const flat = w * steady * steady;
    const x = this.#x / w,
      y = this.#y / w,
      f = this.#f / w;
    const xx = this.#xx - w * x * x + flat,
      xy = this.#xy - w * x * y,
      yy = this.#yy - w * y * y + flat;
    const fx = this.#fx - w * f * x,
      fy = this.#fy - w * f * y,
      ff = this.#ff - w * f * f;
    const determinant = xx * yy - xy * xy;
    const a = (fx * yy - fy * xy) / determinant;
    const b = (fy * xx - fx * xy) / determinant;
    const scatter = Math.sqrt(Math.max(0, ff - a * fx - b * fy) / w);
    return { weight: w, x, y, f, a, b, scatter, spread: Math.sqrt(Math.max(0, xx - flat) / w) };
  }
}
