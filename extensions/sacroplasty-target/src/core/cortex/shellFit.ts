import { cumulative } from './gauss';

/** Samples of a profile across the cortex and their distance, mm. */
export const PROFILE_SAMPLES = 31;
export const PROFILE_STEP = 0.3;
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
  readonly marrow: number;
  readonly outside: number;
  /** Root mean square of the residual, HU. */
  readonly residual: number;
}

const OUTER_RANGE = 2.2;
const THICKNESSES = [0.3, 0.7, 1.3, 2.2, 3.5];

/**
 * Fits a blurred cortical shell to a profile: marrow, then cortex of known HU, then soft tissue, the
 * two edges smeared by the scanner. A thin shell looks wider and dimmer than it is; its place follows
 * from its area and centre, which blur leaves alone.
 */
export class ShellFitter {
  readonly #weights = new Float64Array(PROFILE_SAMPLES);
  #marrow = 0;
  #outside = 0;

  fit(profile: Float32Array, at: number, prior: ShellPrior): ShellFit | null {
    let known = 0;
    for (let m = 0; m < PROFILE_SAMPLES; m++) {
      const x = (profilePosition(m) + 0.5) / 2.4;
      const w = Number.isNaN(profile[at + m]) ? 0 : Math.exp(-x * x);
      this.#weights[m] = w;
      if (w > 0) known++;
    }
    if (known < PROFILE_SAMPLES * 0.7) return null;
    let outer = 0;
    let thickness = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let x = -OUTER_RANGE; x <= OUTER_RANGE; x += 0.4) {
      for (const t of THICKNESSES) {
        const e = this.#error(profile, at, prior, x, t);
        if (e < least) {
          least = e;
          outer = x;
          thickness = t;
        }
      }
    }
    let stepX = 0.2;
    let stepT = 0.4;
    for (let i = 0; i < 14; i++) {
      let moved = false;
      for (const [dx, dt] of [
        [stepX, 0],
        [-stepX, 0],
        [0, stepT],
        [0, -stepT],
        [stepX, stepT],
        [-stepX, -stepT],
      ] as const) {
        const t = thickness + dt;
        if (t < 0.05 || t > 6) continue;
        const e = this.#error(profile, at, prior, outer + dx, t);
        if (e < least) {
          least = e;
          outer += dx;
          thickness = t;
          moved = true;
          break;
        }
      }
      if (!moved) {
        stepX /= 2;
        stepT /= 2;
      }
    }
    this.#error(profile, at, prior, outer, thickness);
    return {
      outer,
      thickness,
      marrow: this.#marrow,
      outside: this.#outside,
      residual: Math.sqrt(least),
    };
  }

  /** Weighted mean square residual with the best marrow and outside values for these two edges. */
  #error(
    profile: Float32Array,
    at: number,
    { blur, cortex }: ShellPrior,
    outer: number,
    thickness: number,
  ): number {
    let mm = 0,
      mb = 0,
      bb = 0,
      my = 0,
      by = 0,
      total = 0;
    for (let m = 0; m < PROFILE_SAMPLES; m++) {
      const w = this.#weights[m] as number;
      if (w === 0) continue;
      const x = profilePosition(m);
      const inner = 1 - cumulative((x - outer + thickness) / blur);
      const beyond = cumulative((x - outer) / blur);
      const y = (profile[at + m] as number) - cortex * (1 - inner - beyond);
      mm += w * inner * inner;
      mb += w * inner * beyond;
      bb += w * beyond * beyond;
      my += w * inner * y;
      by += w * beyond * y;
      total += w;
    }
    const determinant = mm * bb - mb * mb;
    if (!(determinant > 1e-9)) return Number.POSITIVE_INFINITY;
    const marrow = Math.max(-150, Math.min(cortex, (my * bb - by * mb) / determinant));
    const outside = Math.max(-1000, Math.min(cortex * 0.6, (by * mm - my * mb) / determinant));
    let sum = 0;
    for (let m = 0; m < PROFILE_SAMPLES; m++) {
      const w = this.#weights[m] as number;
      if (w === 0) continue;
      const x = profilePosition(m);
      const inner = 1 - cumulative((x - outer + thickness) / blur);
      const beyond = cumulative((x - outer) / blur);
      const d =
        (profile[at + m] as number) - cortex * (1 - inner - beyond) - marrow * inner - outside * beyond;
      sum += w * d * d;
    }
    this.#marrow = marrow;
    this.#outside = outside;
    return sum / total;
  }
}
