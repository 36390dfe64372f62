import { valueAt, type Picture } from './slab';
import type { Wedge } from './wedge';

/** The way round the body is walked in steps of this, mm. */
export const OUTLINE_STEP = 0.75;
/** It begins and ends this far below the inferior corners, along S2's front and back, mm. */
const BELOW = 15;
/** The surface is looked for this far inside and outside the wedge's straight sides, mm. */
const INSIDE = 5;
const OUTSIDE = 6;
const DEPTH_STEP = 0.5;
const DEPTHS = Math.round((INSIDE + OUTSIDE) / DEPTH_STEP) + 1;
/** Half the length over which a step down from cortex is measured, mm. */
const HALF_EDGE = 0.8;
/** Step down (HU) that counts half of the strongest. */
const HALF_STRONG = 60;
/** What one mm of jump between neighbours costs, in units of the strongest edge. */
const STIFFNESS = 0.9;
/** A blurred thin cortex is steepest outside its surface; the surface lies half a cortex outside its ridge, mm. */
const HALF_CORTEX = 0.6;
const RIDGE_REACH = 2;
/** Normals are averaged over this much of the way, so that they fan out round the corners, mm. */
const FAN = 5;

/** The outer cortex round the front, top and back of the body: (u, v) of its points, and where corners lie on it. */
export interface Outline {
  readonly count: number;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Strength of the surface at each point, 0 to 1. */
  readonly strength: Float64Array;
  /** Indices next to the wedge's own corners. */
  readonly near: { readonly AI: number; readonly AS: number; readonly PS: number; readonly PI: number };
}

/** Finds the outer cortex along a wedge as one smooth curve (dynamic programming). */
export function traceOutline(picture: Picture, wedge: Wedge): Outline {
  const way = walk(wedge);
  const { count } = way;
  const gain = new Float64Array(count * DEPTHS);
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < DEPTHS; d++) {
      gain[i * DEPTHS + d] = stepDown(picture, way, i, d * DEPTH_STEP - INSIDE);
    }
  }
  const chosen = bestCurve(gain, count);
  const u = new Float64Array(count);
  const v = new Float64Array(count);
  const strength = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const d = chosen[i] as number;
    const steepest = (d + peakOffset(gain, i, d)) * DEPTH_STEP - INSIDE;
    const depth = Math.min(steepest, ridge(picture, way, i, steepest) + HALF_CORTEX);
    u[i] = (way.u[i] as number) + depth * (way.normalU[i] as number);
    v[i] = (way.v[i] as number) + depth * (way.normalV[i] as number);
    strength[i] = gain[i * DEPTHS + d] as number;
  }
  return { count, u, v, strength, near: way.near };
}

interface Way {
  readonly count: number;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly normalU: Float64Array;
  readonly normalV: Float64Array;
  readonly near: Outline['near'];
}

/** From S2's back up round the body down to S2's front: PI, PS, AS, AI - outward on the right... */
function walk(w: Wedge): Way {
  const at = (m: number): number => w[m] as number;
  const back = extended(at(0), at(1), at(6), at(7));
  const front = extended(at(2), at(3), at(4), at(5));
  const knots = [back, [at(6), at(7)], [at(0), at(1)], [at(2), at(3)], [at(4), at(5)], front] as const;
  const us: number[] = [];
  const vs: number[] = [];
  const starts: number[] = [];
  for (let k = 0; k + 1 < knots.length; k++) {
    const [u0, v0] = knots[k] as readonly [number, number];
    const [u1, v1] = knots[k + 1] as readonly [number, number];
    const steps = Math.max(1, Math.round(Math.hypot(u1 - u0, v1 - v0) / OUTLINE_STEP));
    starts.push(us.length);
    for (let i = 0; i < steps; i++) {
      us.push(u0 + ((u1 - u0) * i) / steps);
      vs.push(v0 + ((v1 - v0) * i) / steps);
    }
  }
  const count = us.length;
  const normalU = new Float64Array(count);
  const normalV = new Float64Array(count);
  const reach = Math.round(FAN / OUTLINE_STEP);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - reach),
      b = Math.min(count - 1, i + reach);
    const du = (us[b] as number) - (us[a] as number),
      dv = (vs[b] as number) - (vs[a] as number);
    const length = Math.hypot(du, dv);
    normalU[i] = dv / length;
    normalV[i] = -du / length;
  }
  return {
    count,
    u: Float64Array.from(us),
    v: Float64Array.from(vs),
    normalU,
    normalV,
    near: { PI: starts[1] ?? 0, PS: starts[2] ?? 0, AS: starts[3] ?? 0, AI: starts[4] ?? 0 },
  };
}

/** `BELOW` mm further on from the first place past the second. */
function extended(u0: number, v0: number, u1: number, v1: number): readonly [number, number] {
  const factor = BELOW / Math.hypot(u1 - u0, v1 - v0);
  return [u1 + (u1 - u0) * factor, v1 + (v1 - v0) * factor];
}

/** How strongly the picture steps down going out, at a depth of one normal: -1 to 1; 0 where there is no image. */
function stepDown(picture: Picture, way: Way, i: number, depth: number): number {
  const mu = way.normalU[i] as number,
    mv = way.normalV[i] as number;
  const u = (way.u[i] as number) + depth * mu,
    v = (way.v[i] as number) + depth * mv;
  const fall =
    valueAt(picture, u - HALF_EDGE * mu, v - HALF_EDGE * mv) - valueAt(picture, u + HALF_EDGE * mu, v + HALF_EDGE * mv);
  return fall === fall ? fall / (Math.abs(fall) + HALF_STRONG) : 0;
}

/** The depths of the smoothest strong curve. */
function bestCurve(gain: Float64Array, count: number): Int32Array {
  const total = new Float64Array(count * DEPTHS);
  const from = new Int32Array(count * DEPTHS);
  total.set(gain.subarray(0, DEPTHS));
  for (let i = 1; i < count; i++) {
    for (let d = 0; d < DEPTHS; d++) {
      let best = -Infinity;
      let origin = d;
      for (let e = Math.max(0, d - 3); e <= Math.min(DEPTHS - 1, d + 3); e++) {
        const jump = (d - e) * DEPTH_STEP;
        const value = (total[(i - 1) * DEPTHS + e] as number) - STIFFNESS * jump * jump;
        if (value > best) {
          best = value;
          origin = e;
        }
      }
      total[i * DEPTHS + d] = best + (gain[i * DEPTHS + d] as number);
      from[i * DEPTHS + d] = origin;
    }
  }
  const chosen = new Int32Array(count);
  let last = 0;
  for (let d = 1; d < DEPTHS; d++) {
    if ((total[(count - 1) * DEPTHS + d] as number) > (total[(count - 1) * DEPTHS + last] as number)) last = d;
  }
  for (let i = count - 1; i >= 0; i--) {
    chosen[i] = last;
    last = from[i * DEPTHS + last] as number;
  }
  return chosen;
}

/** Depth at which the cortex is brightest, within `RIDGE_REACH` inside a depth. */
function ridge(picture: Picture, way: Way, i: number, depth: number): number {
  let brightest = -Infinity;
  let at = depth;
  for (let d = 0; d <= RIDGE_REACH; d += 0.25) {
    const u = (way.u[i] as number) + (depth - d) * (way.normalU[i] as number);
    const v = (way.v[i] as number) + (depth - d) * (way.normalV[i] as number);
    const value = valueAt(picture, u, v);
    if (!(value > brightest)) continue;
    brightest = value;
    at = depth - d;
  }
  return at;
}

/** Where between the depths the step is steepest (parabola), in depth steps, within half of one. */
function peakOffset(gain: Float64Array, i: number, d: number): number {
  if (d === 0 || d === DEPTHS - 1) return 0;
  const a = gain[i * DEPTHS + d - 1] as number;
  const b = gain[i * DEPTHS + d] as number;
  const c = gain[i * DEPTHS + d + 1] as number;
  const bend = a - 2 * b + c;
  if (bend >= 0) return 0;
  return Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend)));
}
