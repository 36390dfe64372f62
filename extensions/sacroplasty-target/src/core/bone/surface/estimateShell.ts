import { RAYS, raysWithin } from './polarGrid';
import type { SacralSurface } from './sacralSurface';
import type { ShellPrior } from './shellFit';
import { triple, type SurfacePoints } from './surfacePoints';
import type { SurfaceProbe } from './surfaceProbe';

/** Without enough surface to learn from: dense cortex, a soft-tissue kernel. */
const DEFAULT: ShellPrior = { blur: 0.7, cortex: 700 };
/** Where the cortex is thick its brightest value is its true one: this quantile of the peaks is taken. */
const QUANTILE = 0.98;
const BLURS = [0.45, 0.6, 0.75, 0.9, 1.1];
/** The blur is looked for from here, and only so far as the fits get better. */
const USUAL_BLUR = 2;
const LEAST_SAMPLES = 20;
/** So many profiles at most are fitted with each blur. */
const FITTED = 30;

/** A profile read along an outward unit normal. */
interface ReadProfile {
  readonly normal: readonly [number, number, number];
  readonly profile: Float32Array;
}

/**
 * Learns from the surface itself how bright this patient's cortex is and how much this scanner blurs.
 * Only the anterior surface near the landmark line is asked: rays within 50 degrees of anterior.
 */
export function estimateShell(surface: SacralSurface, points: SurfacePoints, probe: SurfaceProbe): ShellPrior {
  const samples: number[] = [];
  const every = Math.max(1, Math.round(3 / surface.spacing));
  for (let k = surface.first; k <= surface.last; k += every) {
    for (let d = -raysWithin(50); d <= raysWithin(50); d += 3) {
      const i = k * RAYS + ((d + RAYS) % RAYS);
      if ((surface.support[i] as number) > 1.3 * surface.seen) samples.push(i);
    }
  }
  if (samples.length < LEAST_SAMPLES) return DEFAULT;
  const some: ReadProfile[] = [];
  const among = Math.ceil(samples.length / FITTED);
  const peaks = Float64Array.from(samples, (i, n) => {
    const normal = triple(points.normal, i);
    const profile = probe.profile(triple(points.place, i), normal);
    if (n % among === 0) some.push({ normal, profile: profile.slice() });
    return peakOf(profile);
  }).sort();
  const cortex = Math.max(200, (peaks[Math.floor(QUANTILE * (peaks.length - 1))] as number) * 1.03);
  return { blur: bestBlur(some, probe, cortex), cortex };
}

/** The brightest value; minus infinity beside something denser than bone: cortex looks brighter there than it is. */
function peakOf(profile: Float32Array): number {
  let peak = Number.NEGATIVE_INFINITY;
  for (const value of profile) {
    if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
    if (value > peak) peak = value;
  }
  return peak;
}

/** The blur that fits best: downwards from the usual one, or upwards where the next lower fits no better. */
function bestBlur(profiles: readonly ReadProfile[], probe: SurfaceProbe, cortex: number): number {
  let best = DEFAULT.blur;
  let least = Number.POSITIVE_INFINITY;
  const isBetter = (blur: number): boolean => {
    const residual = medianResidual(profiles, probe, { blur, cortex });
    if (!(residual < least)) return false;
    least = residual;
    best = blur;
    return true;
  };
  const usual = isBetter(BLURS[USUAL_BLUR] ?? DEFAULT.blur);
  let lower = false;
  for (const blur of BLURS.slice(0, USUAL_BLUR).toReversed()) {
    if (!isBetter(blur)) break;
    lower = true;
  }
  if (usual && !lower) for (const blur of BLURS.slice(USUAL_BLUR + 1)) if (!isBetter(blur)) break;
  return best;
}

function medianResidual(profiles: readonly ReadProfile[], probe: SurfaceProbe, prior: ShellPrior): number {
  const residuals = Float64Array.from(
    profiles,
    ({ normal, profile }) => probe.fitProfile(profile, normal, prior)?.residual ?? Number.POSITIVE_INFINITY,
  ).sort();
  return residuals[residuals.length >> 1] as number;
}
