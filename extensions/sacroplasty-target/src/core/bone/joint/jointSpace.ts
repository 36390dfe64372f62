import { degreesToRadians } from '../../geometry';
import type { Resampler } from '../../volume';
import { LeastCostPath } from '../../numeric';

/** The box around a joint's expected plane, mm: to both sides of it, along it, above and below. */
const ACROSS = { half: 12, step: 0.75 } as const;
const ALONG = { half: 30, step: 1.5 } as const;
const HEIGHT = { half: 10, step: 2.5 } as const;
const NU = 2 * (ACROSS.half / ACROSS.step) + 1;
const NT = 2 * (ALONG.half / ALONG.step) + 1;
const NZ = 2 * (HEIGHT.half / HEIGHT.step) + 1;
const LEVEL = NU * NT;
/** The two walls of a joint stand within so many samples of any place between them: 3.75 mm, in these steps. */
const WIDENING = [1, 2, 2] as const;
const WALL = 5;
/** Soft tissue, HU. */
export const SOFT_TISSUE = 50;
/** A wall stands out from it by this share of the cortex's contrast at least. */
const LEAST_WALL = 0.25;
/** Darker than fat is gas: no deeper a gap. */
const DARKEST = -100;
const AIR = -1000;
/** The cost of a sample's bend from one column to the next, and the most that a jump costs. */
const BEND = 0.1;
const JUMP = 1;
/** Shallower gaps, as a share of the cortex's contrast, are marrow's texture. */
const LEAST_DEPTH = 0.4;
/** Wider gaps are no joint, mm; narrower ones count more. */
const WIDEST = 6;
const USUAL = 3;
/** Numbers per midpoint. */
export const POINT = 4;

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
  /** For each: mm in front of the plane, mm along it (posterior), mm of height, and its weight. */
  readonly points: Float64Array;
}

/**
 * Finds the dark, narrow gap between two bright walls near a plane: on every level the path along the
 * plane that has most of such a gap under it, neighbours supporting each other (dynamic programming),
 * and at each of its places the middle between the two walls' inner half heights.
 */
export class JointSpaceFinder {
  readonly #values = new Float32Array(LEVEL * NZ);
  readonly #depth = new Float32Array(LEVEL * NZ);
  readonly #reach = new Float32Array(NU + 2 * WALL);
  readonly #cost = new Float32Array(LEVEL);
  readonly #least = new LeastCostPath(NT, NU, BEND, JUMP);
  readonly #path = new Uint8Array(NT);
  readonly #points = new Float64Array(POINT * NT * NZ);

  /**
   * @param resampler in the contour's axes.
   * @param contrast of the cortex as this scan shows it against soft tissue, HU.
   */
  constructor(
    private readonly resampler: Resampler,
    private readonly contrast: number,
  ) {}

  /** The joint space near a plane. The points are overwritten by the next call. */
  near(plane: JointPlane): JointSpace {
    this.#measure(plane);
    let count = 0;
    for (let level = 0; level < NZ; level++) {
      this.#follow(level);
      for (let t = 0; t < NT; t++) if (this.#midpoint(level, t, this.#path[t] as number, POINT * count)) count++;
    }
    return { count, points: this.#points };
  }

  /** Samples the box; at each place: how deep a gap between two walls it lies in, 0 to 1. */
  #measure({ angle, slope, x, y }: JointPlane): void {
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    const values = this.#values;
    for (let level = 0, at = 0; level < NZ; level++) {
      const z = level * HEIGHT.step - HEIGHT.half;
      const u = slope * z - ACROSS.half;
      for (let column = 0; column < NT; column++, at += NU) {
        const t = column * ALONG.step - ALONG.half;
        const { step } = ACROSS;
        const fromX = x + u * cos - t * sin;
        const fromY = y + u * sin + t * cos;
        this.resampler.line(fromX, fromY, z, step * cos, step * sin, 0, NU, values, at);
        this.#depths(at);
      }
    }
  }

  /** The depths of one column, from the brightest within reach to both sides of each place. */
  #depths(at: number): void {
    const values = this.#values;
    const reach = this.#reach.fill(AIR);
    for (let i = 0; i < NU; i++) {
      // Outside the stack there is no bone.
      if (!((values[at + i] as number) >= AIR)) values[at + i] = AIR;
      reach[WALL + i] = values[at + i] as number;
    }
    // Afterwards each holds the brightest of itself and the next `WALL`.
    for (const step of WIDENING) {
      for (let i = 0; i + step < reach.length; i++) {
        const next = reach[i + step] as number;
        if (next > (reach[i] as number)) reach[i] = next;
      }
    }
    const wall = SOFT_TISSUE + LEAST_WALL * this.contrast;
    for (let i = 0; i < NU; i++) {
      const lower = Math.min(reach[i] as number, reach[i + WALL] as number);
      const depth = (lower - Math.max(DARKEST, values[at + i] as number)) / this.contrast;
      this.#depth[at + i] = lower > wall ? Math.max(0, Math.min(1, depth)) : 0;
    }
  }

  /** Writes one level's path: a sample across the plane for each column along it. */
  #follow(level: number): void {
    const depth = this.#depth;
    const cost = this.#cost;
    const here = level * LEVEL;
    const below = Math.max(0, level - 1) * LEVEL;
    const above = Math.min(NZ - 1, level + 1) * LEVEL;
    this.#least.begin(null);
    for (let at = 0; at < LEVEL; at += NU) {
      for (let i = at; i < at + NU; i++) {
        const beside = (depth[below + i] as number) + (depth[above + i] as number);
        cost[i] = -0.5 * (depth[here + i] as number) - 0.25 * beside;
      }
      this.#least.add(cost, at, 0, NU - 1);
    }
    let u = this.#least.end;
    for (let t = NT - 1; t >= 0; t--) {
      this.#path[t] = u;
      u = this.#least.before(t + 1, u);
    }
  }

  /** Writes the middle of the gap at a place of the path. False where there is none. */
  #midpoint(level: number, column: number, u: number, to: number): boolean {
    const values = this.#values;
    const first = level * LEVEL + column * NU;
    const last = first + NU - 1;
    const depth = this.#depth[first + u] as number;
    if (depth < LEAST_DEPTH) return false;
    let darkest = first + u;
    for (let i = Math.max(first, first + u - 1); i <= Math.min(last, first + u + 1); i++)
      if ((values[i] as number) < (values[darkest] as number)) darkest = i;
    const low = values[darkest] as number;
    let before = low;
    let after = low;
    for (let d = 1; d <= WALL; d++) {
      if (darkest - d >= first) before = Math.max(before, values[darkest - d] as number);
      if (darkest + d <= last) after = Math.max(after, values[darkest + d] as number);
    }
    const half = (Math.min(before, after) + low) / 2;
    let a = darkest;
    while (a > first && (values[a] as number) < half) a--;
    let b = darkest;
    while (b < last && (values[b] as number) < half) b++;
    if (a === first || b === last || a === darkest) return false;
    const inner = a + (half - (values[a] as number)) / ((values[a + 1] as number) - (values[a] as number));
    const outer = b - (half - (values[b] as number)) / ((values[b - 1] as number) - (values[b] as number));
    const gap = (outer - inner) * ACROSS.step;
    if (!(gap < WIDEST)) return false;
    this.#points[to] = ((inner + outer) / 2 - first) * ACROSS.step - ACROSS.half;
    this.#points[to + 1] = column * ALONG.step - ALONG.half;
    this.#points[to + 2] = level * HEIGHT.step - HEIGHT.half;
    this.#points[to + 3] = depth * Math.exp(-((gap / USUAL) ** 2));
    return true;
  }
}
