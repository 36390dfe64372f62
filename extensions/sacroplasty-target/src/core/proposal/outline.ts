import { clamp } from '../numeric';
import { outerSurfaces, ridgeAt, type CortexRidge } from './cortexRidge';
import type { ProposalParameters } from './parameters';
import { valueAt, type Picture } from './slab';
import { cornersOf, type PicturePoint, type Wedge } from './wedge';

/** The outer cortex round the front, top and back of the body: (u, v) of its points, and where corners lie on it. */
export interface Outline {
  /** mm of the way from one point to the next. */
  readonly step: number;
  readonly count: number;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Strength of the surface at each point, 0 to 1. */
  readonly strength: Float64Array;
  /** Indices next to the wedge's own corners. */
  readonly near: { readonly AI: number; readonly AS: number; readonly PS: number; readonly PI: number };
}

/** Finds the outer cortex along a wedge as one smooth curve (dynamic programming). */
export function traceOutline(picture: Picture, wedge: Wedge, traced: OutlineParameters): Outline {
  const { depthStep, inside } = traced;
  const depths = Math.round((inside + traced.outside) / depthStep) + 1;
  const way = walk(wedge, traced);
  const { count } = way;
  const gain = new Float64Array(count * depths);
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < depths; d++) {
      gain[i * depths + d] = stepDown(picture, way, i, d * depthStep - inside, traced);
    }
  }
  const chosen = bestCurve(gain, count, depths, traced);
  const u = new Float64Array(count);
  const v = new Float64Array(count);
  const strength = new Float64Array(count);
  const ridges: CortexRidge[] = [];
  for (let i = 0; i < count; i++) {
    const d = chosen[i] as number;
    strength[i] = gain[i * depths + d] as number;
    const steepest = (d + peakOffset(gain, depths, i, d)) * depthStep - inside;
    ridges.push(ridgeAt(depth => valueOnNormal(picture, way, i, depth), steepest, traced));
  }
  for (const [i, surface] of outerSurfaces(ridges, traced).entries()) {
    u[i] = (way.u[i] as number) + surface * (way.normalU[i] as number);
    v[i] = (way.v[i] as number) + surface * (way.normalV[i] as number);
  }
  return { step: traced.step, count, u, v, strength, near: way.near };
}

type OutlineParameters = ProposalParameters['outline'];

interface Way {
  readonly count: number;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly normalU: Float64Array;
  readonly normalV: Float64Array;
  readonly near: Outline['near'];
}

/** From S2's back up round the body down to S2's front: PI, PS, AS, AI - outward on the right... */
function walk(w: Wedge, { step, below, fan }: OutlineParameters): Way {
  const { PS, AS, AI, PI } = cornersOf(w);
  const knots = [extended(PS, PI, below), PI, PS, AS, AI, extended(AS, AI, below)] as const;
  const us: number[] = [];
  const vs: number[] = [];
  const starts: number[] = [];
  for (let k = 0; k + 1 < knots.length; k++) {
    const [u0, v0] = knots[k] as readonly [number, number];
    const [u1, v1] = knots[k + 1] as readonly [number, number];
    const steps = Math.max(1, Math.round(Math.hypot(u1 - u0, v1 - v0) / step));
    starts.push(us.length);
    for (let i = 0; i < steps; i++) {
      us.push(u0 + ((u1 - u0) * i) / steps);
      vs.push(v0 + ((v1 - v0) * i) / steps);
    }
  }
  const count = us.length;
  const normalU = new Float64Array(count);
  const normalV = new Float64Array(count);
  const reach = Math.round(fan / step);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - reach),
      b = Math.min(count - 1, i + reach);
    const du = (us[b] as number) - (us[a] as number),
      dv = (vs[b] as number) - (vs[a] as number);
    const length = Math.hypot(du, dv);
    normalU[i] = dv / length;
    normalV[i] = -du / length;
  }
  const [, atPI = 0, atPS = 0, atAS = 0, atAI = 0] = starts;
  return {
    count,
    u: Float64Array.from(us),
    v: Float64Array.from(vs),
    normalU,
    normalV,
    near: { PI: atPI, PS: atPS, AS: atAS, AI: atAI },
  };
}

/** `mm` further on from the first place past the second. */
function extended([u0, v0]: PicturePoint, [u1, v1]: PicturePoint, mm: number): PicturePoint {
  const factor = mm / Math.hypot(u1 - u0, v1 - v0);
  return [u1 + (u1 - u0) * factor, v1 + (v1 - v0) * factor];
}

/** How strongly the picture steps down going out, at a depth of one normal: -1 to 1; 0 where there is no image. */
function stepDown(
  picture: Picture,
  way: Way,
  i: number,
  depth: number,
  { halfEdge, halfStrong }: OutlineParameters,
): number {
  const fall = valueOnNormal(picture, way, i, depth - halfEdge) - valueOnNormal(picture, way, i, depth + halfEdge);
  return fall === fall ? fall / (Math.abs(fall) + halfStrong) : 0;
}

/** The depths of the smoothest strong curve. */
function bestCurve(
  gain: Float64Array,
  count: number,
  depths: number,
  { depthStep, stiffness, widestJump }: OutlineParameters,
): Int32Array {
  const total = new Float64Array(count * depths);
  const from = new Int32Array(count * depths);
  total.set(gain.subarray(0, depths));
  for (let i = 1; i < count; i++) {
    for (let d = 0; d < depths; d++) {
      let best = -Infinity;
      let origin = d;
      for (let e = Math.max(0, d - widestJump); e <= Math.min(depths - 1, d + widestJump); e++) {
        const jump = (d - e) * depthStep;
        const value = (total[(i - 1) * depths + e] as number) - stiffness * jump * jump;
        if (value > best) {
          best = value;
          origin = e;
        }
      }
      total[i * depths + d] = best + (gain[i * depths + d] as number);
      from[i * depths + d] = origin;
    }
  }
  const chosen = new Int32Array(count);
  let last = 0;
  for (let d = 1; d < depths; d++) {
    if ((total[(count - 1) * depths + d] as number) > (total[(count - 1) * depths + last] as number)) last = d;
  }
  for (let i = count - 1; i >= 0; i--) {
    chosen[i] = last;
    last = from[i * depths + last] as number;
  }
  return chosen;
}

/** The picture at a depth of one normal; NaN where there is no image. */
function valueOnNormal(picture: Picture, way: Way, i: number, depth: number): number {
  return valueAt(
    picture,
    (way.u[i] as number) + depth * (way.normalU[i] as number),
    (way.v[i] as number) + depth * (way.normalV[i] as number),
  );
}

/** Where between the depths the step is steepest (parabola), in depth steps, within half of one. */
function peakOffset(gain: Float64Array, depths: number, i: number, d: number): number {
  if (d === 0 || d === depths - 1) return 0;
  const a = gain[i * depths + d - 1] as number;
  const b = gain[i * depths + d] as number;
  const c = gain[i * depths + d + 1] as number;
  const bend = a - 2 * b + c;
  if (bend >= 0) return 0;
  return clamp((a - c) / (2 * bend), 0.5);
}
