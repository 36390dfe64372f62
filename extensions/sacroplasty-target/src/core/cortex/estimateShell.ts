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
const LEAST_SAMPLES = 20;

/**
 * Learns from the surface itself how bright this patient's cortex is and how much this scanner blurs.
 * Only the anterior surface near the landmark line is asked: rays within 50 degrees of anterior.
 */
export function estimateShell(
  surface: SacralSurface,
  points: SurfacePoints,
  probe: SurfaceProbe,
): ShellPrior {
  const samples: number[] = [];
  const every = Math.max(1, Math.round(3 / surface.spacing));
  for (let k = surface.first; k <= surface.last; k += every) {
    for (let d = -raysWithin(50); d <= raysWithin(50); d += 3) {
      const i = k * RAYS + ((d + RAYS) % RAYS);
      if ((surface.support[i] as number) > 1.3 * surface.seen) samples.push(i);
    }
  }
  if (samples.length < LEAST_SAMPLES) return DEFAULT;
  const peaks = Float64Array.from(samples, i => {
    let peak = Number.NEGATIVE_INFINITY;
    const profile = probe.profile(triple(points.place, i), triple(points.normal, i));
    for (const value of profile) {
      // Beside something denser than bone the cortex looks brighter than it is.
      if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
      if (value > peak) peak = value;
    }
    return peak;
  }).sort();
  const cortex = Math.max(200, (peaks[Math.floor(QUANTILE * (peaks.length - 1))] as number) * 1.03);

  const some = samples
    .filter((_, n) => n % Math.ceil(samples.length / 30) === 0)
    .map(i => {
      const normal = triple(points.normal, i);
      return { normal, profile: probe.profile(triple(points.place, i), normal).slice() };
    });
  let best = DEFAULT.blur;
  let least = Number.POSITIVE_INFINITY;
  for (const blur of BLURS) {
    const residuals = Float64Array.from(some, ({ normal, profile }) => {
      const fit = probe.fitProfile(profile, normal, { blur, cortex });
      return fit === null ? Number.POSITIVE_INFINITY : fit.residual;
    }).sort();
    const median = residuals[residuals.length >> 1] as number;
    if (median < least) {
      least = median;
      best = blur;
    }
  }
  return { blur: best, cortex };
}
