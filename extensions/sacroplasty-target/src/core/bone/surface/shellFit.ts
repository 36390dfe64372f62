import { clamp, cumulative, density, LOGISTIC_SCALE, solve4, UNKNOWNS } from '../../numeric';
import type { SurfaceParameters } from './parameters';

/** Position of sample m relative to the coarse surface, mm, positive outwards. */
export function profilePosition({ samples, step }: SurfaceParameters['profile'], m: number): number {
  return (m - (samples - 1) / 2) * step;
}

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

/**
 * Fits a blurred cortical shell to a profile: marrow, then cortex of known HU, then soft tissue, the
 * two edges smeared by the scanner. A thin shell looks wider and dimmer than it is; its place follows
 * from its area and centre, which blur leaves alone. Levenberg-Marquardt from the profile's peak.
 */
export class ShellFitter {
  readonly #matrix = new Float64Array(UNKNOWNS * UNKNOWNS);
  readonly #step = new Float64Array(UNKNOWNS);
  readonly #trial = new Float64Array(UNKNOWNS);
  readonly #at = new Float64Array(UNKNOWNS);
  /** Of each sample: its place, mm, and its weight. */
  readonly #place: Float64Array;
  readonly #weight: Float64Array;
  /** How much the weak knowledge of marrow and of soft tissue weighs. */
  readonly #marrowWeight: number;
  readonly #outsideWeight: number;

  constructor(
    profile: SurfaceParameters['profile'],
    private readonly shell: SurfaceParameters['shell'],
  ) {
    const length = profile.samples;
    this.#place = Float64Array.from({ length }, (_, m) => profilePosition(profile, m));
    this.#weight = this.#place.map(x => Math.exp(-(((x + shell.weightBehind) / shell.weightWidth) ** 2)));
    this.#marrowWeight = (shell.noise / shell.marrowDeviation) ** 2;
    this.#outsideWeight = (shell.noise / shell.outsideDeviation) ** 2;
  }

  /** @returns the fit, or null where too little of the profile is known. */
  fit(profile: Float32Array, prior: ShellPrior): ShellFit | null {
    const { shell } = this;
    const samples = this.#place.length;
    let known = 0;
    let weight = 0;
    let peak = Number.NEGATIVE_INFINITY;
    let peakAt = 0;
    for (let m = 0; m < samples; m++) {
      const value = profile[m] as number;
      if (Number.isNaN(value)) continue;
      known++;
      weight += this.#weight[m] as number;
      const x = this.#place[m] as number;
      if (Math.abs(x + shell.peakBehind) < shell.outerRange && value > peak) {
        peak = value;
        peakAt = x;
      }
    }
    if (known < samples * shell.leastKnown) return null;
    const thickness = this.#thicknessOfPeak(peak, prior);
    let best: { cost: number; outer: number; thickness: number } | null = null;
    for (const start of [peakAt + thickness / 2, peakAt + thickness / 2 - shell.secondStart]) {
      const found = this.#descend(profile, prior, start, thickness);
      if (best === null || found.cost < best.cost) best = found;
      // The second start is for a plateau, whose peak can lie anywhere on it.
      if (thickness < shell.plateau) break;
    }
    if (best === null) return null;
    return {
      outer: clamp(best.outer, shell.outerRange),
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
    const { shell } = this;
    const { thinnest, thickest, farthestStep, settled } = shell;
    const at = this.#at;
    at[0] = outer;
    at[1] = thickness;
    at[2] = shell.marrow;
    at[3] = shell.outside;
    let { damping } = shell;
    let cost = this.#linearise(profile, prior, at);
    for (let round = 0; round < shell.rounds; round++) {
      const matrix = this.#matrix;
      for (let i = 0; i < matrix.length; i += UNKNOWNS + 1) matrix[i] = (matrix[i] as number) * (1 + damping);
      const step = this.#step;
      if (!solve4(matrix, step)) break;
      const trial = this.#trial;
      trial[0] = at[0] + clamp(step[0] as number, farthestStep);
      trial[1] = Math.max(thinnest, Math.min(thickest, at[1] + clamp(step[1] as number, farthestStep)));
      trial[2] = at[2] + (step[2] as number);
      trial[3] = at[3] + (step[3] as number);
      const moved = Math.abs(trial[0] - at[0]) + Math.abs(trial[1] - at[1]);
      const next = this.#linearise(profile, prior, trial);
      if (next <= cost) {
        const gained = cost - next;
        cost = next;
        at.set(trial);
        damping /= shell.dampingFall;
        if (moved < settled || gained < shell.leastGain * cost) break;
      } else {
        damping = damping * shell.dampingGrowth + shell.dampingAdded;
        if (moved < settled) break;
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
    const place = this.#place;
    const weight = this.#weight;
    const samples = place.length;
    for (let m = 0; m < samples; m++) {
      const value = profile[m] as number;
      if (Number.isNaN(value)) continue;
      const w = weight[m] as number;
      const x = place[m] as number;
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
    const marrowWeight = this.#marrowWeight;
    const outsideWeight = this.#outsideWeight;
    const { shell } = this;
    a22 += marrowWeight;
    b2 += marrowWeight * (shell.marrow - marrow);
    a33 += outsideWeight;
    b3 += outsideWeight * (shell.outside - outside);
    cost += marrowWeight * (shell.marrow - marrow) ** 2 + outsideWeight * (shell.outside - outside) ** 2;
    const matrix = this.#matrix;
    matrix[0] = a00 + shell.ridge;
    matrix[4] = a10;
    matrix[5] = a11 + shell.ridge;
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

  /** The thickness at which a blurred shell between marrow and soft tissue peaks at a value, mm. */
  #thicknessOfPeak(peak: number, { blur, cortex }: ShellPrior): number {
    const { beside, leastShare, mostShare, thinnestStart, thickestStart } = this.shell;
    const share = Math.max(leastShare, Math.min(mostShare, (peak - beside) / (cortex - beside)));
    // A centred shell of thickness t peaks at 2 Phi(t / 2 blur) - 1.
    const thickness = (2 * blur * Math.log((1 + share) / (1 - share))) / LOGISTIC_SCALE;
    return Math.max(thinnestStart, Math.min(thickestStart, thickness));
  }
}
