import { quantile } from '../../numeric';
import type { SurfaceParameters } from './parameters';
import { raysWithin } from './polarGrid';
import type { SacralSurface } from './sacralSurface';
import type { ShellPrior } from './shellFit';
import { triple, type SurfacePoints } from './surfacePoints';
import type { SurfaceProbe } from './surfaceProbe';

/** A profile read along an outward unit normal. */
interface ReadProfile {
  readonly normal: readonly [number, number, number];
  readonly profile: Float32Array;
}

/**
 * Learns from the surface itself how bright this patient's cortex is and how much this scanner blurs.
 * Only the anterior surface near the landmark line is asked.
 */
export function estimateShell(
  surface: SacralSurface,
  points: SurfacePoints,
  probe: SurfaceProbe,
  learnt: SurfaceParameters['prior'],
): ShellPrior {
  const samples: number[] = [];
  const { rays } = surface.grid;
  const every = Math.max(1, Math.round(learnt.everySlice / surface.spacing));
  const forward = raysWithin(learnt.cone, rays);
  for (let k = surface.first; k <= surface.last; k += every) {
    for (let d = -forward; d <= forward; d += learnt.everyRay) {
      const i = k * rays + ((d + rays) % rays);
      if ((surface.support[i] as number) > learnt.clear * surface.seen) samples.push(i);
    }
  }
  if (samples.length < learnt.leastPoints) return { blur: learnt.blur, cortex: learnt.cortex };
  const some: ReadProfile[] = [];
  const among = Math.ceil(samples.length / learnt.fitted);
  const peaks = Float64Array.from(samples, (i, n) => {
    const normal = triple(points.normal, i);
    const profile = probe.profile(triple(points.place, i), normal);
    if (n % among === 0) some.push({ normal, profile: profile.slice() });
    return peakOf(profile);
  }).sort();
  const brightest = quantile(peaks, learnt.quantile);
  const cortex = Math.max(learnt.leastCortex, brightest * learnt.above);
  return { blur: bestBlur(some, probe, cortex, learnt), cortex };
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
function bestBlur(
  profiles: readonly ReadProfile[],
  probe: SurfaceProbe,
  cortex: number,
  learnt: SurfaceParameters['prior'],
): number {
  let best = learnt.blur;
  let least = Number.POSITIVE_INFINITY;
  const isBetter = (blur: number): boolean => {
    const residual = medianResidual(profiles, probe, { blur, cortex });
    if (!(residual < least)) return false;
    least = residual;
    best = blur;
    return true;
  };
  const usual = isBetter(learnt.usualBlur);
  let lower = false;
  for (const blur of learnt.lowerBlurs) {
    if (!isBetter(blur)) break;
    lower = true;
  }
  if (usual && !lower) for (const blur of learnt.higherBlurs) if (!isBetter(blur)) break;
  return best;
}

function medianResidual(profiles: readonly ReadProfile[], probe: SurfaceProbe, prior: ShellPrior): number {
  const residuals = Float64Array.from(
    profiles,
    ({ normal, profile }) => probe.fitProfile(profile, normal, prior)?.residual ?? Number.POSITIVE_INFINITY,
  ).sort();
  return residuals[residuals.length >> 1] as number;
}
