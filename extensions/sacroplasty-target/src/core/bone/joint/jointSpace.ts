import { degreesToRadians } from '../../geometry';
import type { Resampler } from '../../volume';
import { LeastCostPath } from '../../numeric';
import { GapDepth } from './gapDepth';
import type { JointParameters } from './parameters';

/** A steep plane in the axes of an axial contour. */
export interface JointPlane {
  /** Of its horizontal normal from the x axis, degrees: also the angle at which the joint runs. */
  readonly angle: number;
  /** How far it shifts along that normal per mm of height. */
  readonly slope: number;
  /** A point of it at z = 0, mm. */
  readonly x: number;
  readonly y: number;
}

/** Midpoints of the joint space in the axes of a plane. */
export interface JointSpace {
  readonly count: number;
  /** Of each, in its first `count` places: mm in front of the plane, mm along it (posterior), mm of height. */
  readonly ahead: Float64Array;
  readonly along: Float64Array;
  readonly height: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Finds the dark, narrow gap between two bright walls near a plane: on every level the path along the
 * plane that has most of such a gap under it, neighbours supporting each other (dynamic programming),
 * and at each of its places the middle between the two walls' inner half heights.
 */
export class JointSpaceFinder {
  /** How many samples the box has across the plane, along it and in height, and of a level. */
  readonly #nu: number;
  readonly #nt: number;
  readonly #nz: number;
  readonly #level: number;
  readonly #gap: GapDepth;
  readonly #values: Float32Array;
  readonly #depth: Float32Array;
  readonly #cost: Float32Array;
  readonly #least: LeastCostPath;
  readonly #path: Uint8Array;
  readonly #ahead: Float64Array;
  readonly #along: Float64Array;
  readonly #height: Float64Array;
  readonly #weight: Float64Array;

  /**
   * @param resampler in the contour's axes.
   * @param contrast of the cortex as this scan shows it against soft tissue, HU.
   */
  constructor(
    private readonly resampler: Resampler,
    contrast: number,
    private readonly space: JointParameters['space'],
    gap: JointParameters['gap'],
  ) {
    const samples = (half: number, step: number): number => 2 * Math.round(half / step) + 1;
    this.#nu = samples(space.acrossHalf, space.acrossStep);
    this.#nt = samples(space.alongHalf, space.alongStep);
    this.#nz = samples(space.heightHalf, space.heightStep);
    this.#level = this.#nu * this.#nt;
    this.#gap = new GapDepth(this.#nu, contrast, gap);
    this.#values = new Float32Array(this.#level * this.#nz);
    this.#depth = new Float32Array(this.#level * this.#nz);
    this.#cost = new Float32Array(this.#level);
    this.#least = new LeastCostPath(this.#nt, this.#nu, space.bend, space.jump);
    this.#path = new Uint8Array(this.#nt);
    this.#ahead = new Float64Array(this.#nt * this.#nz);
    this.#along = new Float64Array(this.#nt * this.#nz);
    this.#height = new Float64Array(this.#nt * this.#nz);
    this.#weight = new Float64Array(this.#nt * this.#nz);
  }

  /** The joint space near a plane. The points are overwritten by the next call. */
  near(plane: JointPlane): JointSpace {
    this.#measure(plane);
    let count = 0;
    for (let level = 0; level < this.#nz; level++) {
      this.#follow(level);
      for (let t = 0; t < this.#nt; t++) if (this.#midpoint(level, t, this.#path[t] as number, count)) count++;
    }
    return { count, ahead: this.#ahead, along: this.#along, height: this.#height, weight: this.#weight };
  }

  /** Samples the box; at each place: how deep a gap between two walls it lies in, 0 to 1. */
  #measure({ angle, slope, x, y }: JointPlane): void {
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    const { acrossHalf, acrossStep: step, alongHalf, alongStep, heightHalf, heightStep } = this.space;
    const values = this.#values;
    const nu = this.#nu;
    for (let level = 0, at = 0; level < this.#nz; level++) {
      const z = level * heightStep - heightHalf;
      const u = slope * z - acrossHalf;
      for (let column = 0; column < this.#nt; column++, at += nu) {
        const t = column * alongStep - alongHalf;
        const fromX = x + u * cos - t * sin;
        const fromY = y + u * sin + t * cos;
        this.resampler.line(fromX, fromY, z, step * cos, step * sin, 0, nu, values, at);
        this.#gap.read(values, at, this.#depth);
      }
    }
  }

  /** Writes one level's path: a sample across the plane for each column along it. */
  #follow(level: number): void {
    const depth = this.#depth;
    const cost = this.#cost;
    const { ownLevel, besideLevel } = this.space;
    const nu = this.#nu;
    const here = level * this.#level;
    const below = Math.max(0, level - 1) * this.#level;
    const above = Math.min(this.#nz - 1, level + 1) * this.#level;
    this.#least.begin(null);
    for (let at = 0; at < this.#level; at += nu) {
      for (let i = at; i < at + nu; i++) {
        const beside = (depth[below + i] as number) + (depth[above + i] as number);
        cost[i] = -ownLevel * (depth[here + i] as number) - besideLevel * beside;
      }
      this.#least.add(cost, at, 0, nu - 1);
    }
    let u = this.#least.end;
    for (let t = this.#nt - 1; t >= 0; t--) {
      this.#path[t] = u;
      u = this.#least.before(t + 1, u);
    }
  }

  /** Writes the middle of the gap at a place of the path. False where there is none. */
  #midpoint(level: number, column: number, u: number, to: number): boolean {
    const { acrossHalf, acrossStep, leastDepth, usual, widest } = this.space;
    const first = level * this.#level + column * this.#nu;
    const depth = this.#depth[first + u] as number;
    if (depth < leastDepth) return false;
    const walls = this.#gap.walls(this.#values, first, u);
    if (walls === null) return false;
    const { inner, outer } = walls;
    const gap = (outer - inner) * acrossStep;
    if (!(gap < widest)) return false;
    this.#ahead[to] = ((inner + outer) / 2) * acrossStep - acrossHalf;
    this.#along[to] = column * this.space.alongStep - this.space.alongHalf;
    this.#height[to] = level * this.space.heightStep - this.space.heightHalf;
    this.#weight[to] = depth * Math.exp(-((gap / usual) ** 2));
    return true;
  }
}
