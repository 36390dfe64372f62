import { cumulative, density } from '../../numeric';
import { solve4 } from '../../numeric';

/** Samples of a profile across the cortex and their distance, mm. */
export const PROFILE_SAMPLES = 25;
export const PROFILE_STEP = 0.36;
/** Position of sample m relative to the coarse surface, mm, positive outwards. */
export const profilePosition = (m: number): number => (m - (PROFILE_SAMPLES - 1) / 2) * PROFILE_STEP;

/** What is known of the scanner and the bone before a profile is fitted. */
export interface ShellPrior {
  /** Standard deviation of the blur along the profile, mm. */
  readonly blur: number;
  /** HU of cortical bone that is thick enough not to be dimmed by the blur. */
  readonly cortex: number;
}

export interface ShellFit {
  /** The outer surface, mm from the coarse one, positive outwards. */
  readonly outer: number;
  readonly thickness: number;
  /** Root mean square of the residual, HU. */
  readonly residual: number;
}

/** The edge is looked for this far from the coarse surface, mm. */
export const OUTER_RANGE = 2.6;
const THINNEST = 0.05;
const THICKEST = 6;
/** Weak knowledge of marrow and soft tissue, HU: keeps a fit from trading them for the cortex. */
const MARROW = { mean: 60, deviation: 120 } as const;
const OUTSIDE = { mean: 0, deviation: 120 } as const;
const NOISE = 15;
const ROUNDS = 12;
const SETTLED = 0.005;

/** Samples near the coarse surface weigh most: farther ones can belong to another bone. */
const WEIGHT = Float64Array.from({ length: PROFILE_SAMPLES }, (_, m) =>
  Math.exp(-(((profilePosition(m) + 0.5) / 2.4) ** 2)),
);

/**
 * Fits a blurred cortical shell to a profile: marrow, then cortex of known HU, then soft tissue, the
 * two edges smeared by the scanner. A thin shell looks wider and dimmer than it is; its place follows
 * from its area and centre, which blur leaves alone. Levenberg-Marquardt from the profile's peak.
 */
export class ShellFitter {
  readonly #matrix = new Float64Array(16);
  readonly #step = new Float64Array(4);
  readonly #trial = new Float64Array(4);
  readonly #at = new Float64Array(4);

  /** @returns the fit, or null where a third of the profile is unknown. */
  fit(profile: Float32Array, prior: ShellPrior): ShellFit | null {
    let known = 0;
    let weight = 0;
    let peak = Number.NEGATIVE_INFINITY;
    let peakAt = 0;
    for (let m = 0; m < PROFILE_SAMPLES; m++) {
      const value = profile[m] as number;
      if (Number.isNaN(value)) continue;
      known++;
      weight += WEIGHT[m] as number;
      const x = profilePosition(m);
      if (Math.abs(x + 0.7) < OUTER_RANGE && value > peak) {
        peak = value;
        peakAt = x;
      }
    }
    if (known < (PROFILE_SAMPLES * 2) / 3) return null;
    const thickness = thicknessOfPeak(peak, prior);
    let best: { cost: number; outer: number; thickness: number } | null = null;
    for (const start of [peakAt + thickness / 2, peakAt + thickness / 2 - 0.8]) {
      const found = this.#descend(profile, prior, start, thickness);
      if (best === null || found.cost < best.cost) best = found;
      // The second start is for a plateau, whose peak can lie anywhere on it.
      if (thickness < 2.2) break;
    }
    if (best === null) return null;
    return {
      outer: Math.max(-OUTER_RANGE, Math.min(OUTER_RANGE, best.outer)),
      thickness: best.thickness,
      residual: Math.sqrt(best.cost / weight),
    };
  }

  #descend(
    profile: Float32Array,
    prior: ShellPrior,
    outer: number,
    thickness: number,
  ): { cost: number; outer: number; thickness: number } {
    const at = this.#at;
    at[0] = outer;
    at[1] = thickness;
    at[2] = MARROW.mean;
    at[3] = OUTSIDE.mean;
    let damping = 0.01;
    let cost = this.#linearise(profile, prior, at);
    for (let round = 0; round < ROUNDS; round++) {
      const matrix = this.#matrix;
      for (let i = 0; i < 4; i++) matrix[5 * i] = (matrix[5 * i] as number) * (1 + damping);
      const step = this.#step;
      if (!solve4(matrix, step)) break;
      const trial = this.#trial;
      trial[0] = at[0] + Math.max(-0.8, Math.min(0.8, step[0] as number));
      trial[1] = Math.max(THINNEST, Math.min(THICKEST, at[1] + Math.max(-0.8, Math.min(0.8, step[1] as number))));
      trial[2] = at[2] + (step[2] as number);
      trial[3] = at[3] + (step[3] as number);
      const moved = Math.abs(trial[0] - at[0]) + Math.abs(trial[1] - at[1]);
      const next = this.#linearise(profile, prior, trial);
      if (next <= cost) {
        const gained = cost - next;
        cost = next;
        at.set(trial);
        damping /= 5;
        if (moved < SETTLED || gained < 1e-4 * cost) break;
      } else {
        damping = damping * 10 + 1e-3;
        if (moved < SETTLED) break;
        this.#linearise(profile, prior, at);
      }
    }
    return { cost, outer: at[0], thickness: at[1] };
  }

  /** Fills the normal equations at (outer, thickness, marrow, outside); returns the weighted square error. */
  #linearise(profile: Float32Array, { blur, cortex }: ShellPrior, p: Float64Array): number {
    const outer = p[0] as number;
    const inner = outer - (p[1] as number);
    const marrow = p[2] as number;
    const outside = p[3] as number;
    let a00 = 0,
      a10 = 0,
      a11 = 0,
      a20 = 0,
      a21 = 0,
      a22 = 0,
      a30 = 0,
      a31 = 0,
      a32 = 0,
      a33 = 0;
    let b0 = 0,
      b1 = 0,
      b2 = 0,
      b3 = 0,
      cost = 0;
    for (let m = 0; m < PROFILE_SAMPLES; m++) {
      const value = profile[m] as number;
      if (Number.isNaN(value)) continue;
      const w = WEIGHT[m] as number;
      const x = profilePosition(m);
      const zi = (x - inner) / blur;
      const zo = (x - outer) / blur;
      const passedInner = cumulative(zi);
      const passedOuter = cumulative(zo);
      const residual = value - marrow - (cortex - marrow) * passedInner - (outside - cortex) * passedOuter;
      const atInner = ((marrow - cortex) * density(zi)) / blur;
      const atOuter = ((cortex - outside) * density(zo)) / blur;
      // Derivatives by outer (both edges move), thickness (the inner edge moves back), marrow, outside.
      const d0 = atInner + atOuter;
      const d1 = -atInner;
      const d2 = 1 - passedInner;
      const d3 = passedOuter;
      a00 += w * d0 * d0;
      a10 += w * d1 * d0;
      a11 += w * d1 * d1;
      a20 += w * d2 * d0;
      a21 += w * d2 * d1;
      a22 += w * d2 * d2;
      a30 += w * d3 * d0;
      a31 += w * d3 * d1;
      a32 += w * d3 * d2;
      a33 += w * d3 * d3;
      b0 += w * d0 * residual;
      b1 += w * d1 * residual;
      b2 += w * d2 * residual;
      b3 += w * d3 * residual;
      cost += w * residual * residual;
    }
    const marrowWeight = (NOISE / MARROW.deviation) ** 2;
    const outsideWeight = (NOISE / OUTSIDE.deviation) ** 2;
    a22 += marrowWeight;
    b2 += marrowWeight * (MARROW.mean - marrow);
    a33 += outsideWeight;
    b3 += outsideWeight * (OUTSIDE.mean - outside);
    cost += marrowWeight * (MARROW.mean - marrow) ** 2 + outsideWeight * (OUTSIDE.mean - outside) ** 2;
    const matrix = this.#matrix;
    matrix[0] = a00 + 1e-6;
    matrix[4] = a10;
    matrix[5] = a11 + 1e-6;
    matrix[8] = a20;
    matrix[9] = a21;
    matrix[10] = a22;
    matrix[12] = a30;
    matrix[13] = a31;
    matrix[14] = a32;
    matrix[15] = a33;
    const step = this.#step;
    step[0] = b0;
    step[1] = b1;
    step[2] = b2;
    step[3] = b3;
    return cost;
  }
}

/** The thickness at which a blurred shell between marrow and soft tissue peaks at a value, mm. */
function thicknessOfPeak(peak: number, { blur, cortex }: ShellPrior): number {
  const share = Math.max(0.05, Math.min(0.98, (peak - 30) / (cortex - 30)));
  // A centred shell of thickness t peaks at 2 Phi(t / 2 blur) - 1; logistic approximation of its inverse.
  return Math.max(0.2, Math.min(4, (2 * blur * Math.log((1 + share) / (1 - share))) / 1.702));
}
