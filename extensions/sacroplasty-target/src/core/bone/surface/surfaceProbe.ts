import type { Resampler } from '../../volume';
import { blankDenseLine } from './denserThanBone';
import type { SurfaceParameters } from './parameters';
import { profilePosition, ShellFitter, type ShellFit, type ShellPrior } from './shellFit';

/** The lines of a patch each way, and how many there are. */
const ACROSS = [-1, 0, 1] as const;
const LINES = ACROSS.length ** 2;

/** Reads profiles across the surface and places its outer edge to a fraction of a voxel. */
export class SurfaceProbe {
  readonly #line: Float32Array;
  readonly #sum: Float32Array;
  readonly #fitter: ShellFitter;

  /** @param axisVariance variance of the blur, mm^2, that the voxels add along each local axis. */
  constructor(
    private readonly resampler: Resampler,
    private readonly axisVariance: readonly [number, number, number],
    private readonly parameters: Pick<SurfaceParameters, 'profile' | 'shell' | 'dense'>,
  ) {
    const { profile, shell } = parameters;
    this.#line = new Float32Array(profile.samples);
    this.#sum = new Float32Array(profile.samples);
    this.#fitter = new ShellFitter(profile, shell);
  }

  /** The mean profile of a patch of 3 x 3 lines at a place (local mm) along an outward unit normal; valid until the next call. */
  profile(p: readonly [number, number, number], n: readonly [number, number, number]): Float32Array {
    const { profile, dense } = this.parameters;
    const { samples, step, patch } = profile;
    // Two tangents: the first perpendicular to the normal within the slice, the second across slices.
    const flat = Math.hypot(n[1], n[2]);
    const e1 = flat > profile.flat ? ([0, -n[2] / flat, n[1] / flat] as const) : ([0, 1, 0] as const);
    const e2 = [n[1] * e1[2] - n[2] * e1[1], n[2] * e1[0] - n[0] * e1[2], n[0] * e1[1] - n[1] * e1[0]] as const;
    const start = profilePosition(profile, 0);
    this.#sum.fill(0);
    for (const i of ACROSS) {
      for (const j of ACROSS) {
        const o = (c: 0 | 1 | 2): number => p[c] + patch * (i * e1[c] + j * e2[c]) + start * n[c];
        this.resampler.line(o(0), o(1), o(2), n[0] * step, n[1] * step, n[2] * step, samples, this.#line, 0);
        blankDenseLine(this.#line, step, dense);
        for (let m = 0; m < samples; m++) this.#sum[m] = (this.#sum[m] as number) + (this.#line[m] as number) / LINES;
      }
    }
    return this.#sum;
  }

  /** The blur, mm, along a direction: the scanner's own and the voxels'. */
  blurAlong(n: readonly [number, number, number], scanner: number): number {
    const v = this.axisVariance;
    return Math.sqrt(scanner * scanner + n[0] * n[0] * v[0] + n[1] * n[1] * v[1] + n[2] * n[2] * v[2]);
  }

  /** Places the outer edge at a place (local mm) along an outward unit normal; null where too little is known. */
  fit(p: readonly [number, number, number], n: readonly [number, number, number], prior: ShellPrior): ShellFit | null {
    return this.fitProfile(this.profile(p, n), n, prior);
  }

  /** Places the outer edge on a profile that was read before along an outward unit normal. */
  fitProfile(profile: Float32Array, n: readonly [number, number, number], prior: ShellPrior): ShellFit | null {
    return this.#fitter.fit(profile, {
      cortex: prior.cortex,
      blur: this.blurAlong(n, prior.blur),
    });
  }
}
