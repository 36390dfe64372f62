import { exitAlong } from './needle';
import type { BoneSurface } from '../boneSurface';
import { beyondSurface, nearestSurface, tracedOutline, type Sacrum } from './surface';

/** A wall that puts a point outside is seen this many times better than the least; on thicker voxels noise makes better ones. */
const CLEARLY_SEEN = 1.3;
const THICK_CLEARLY_SEEN = 2;
/** Thicker voxels, mm, double the distance that counts as safe, which is a share of its doubt. */
const THIN = 1.2;
const THIN_SAFETY = 0.7;
const THICK_SAFETY = 1;

/** The surface that was traced on the CT. */
export function tracedSurface(sacrum: Sacrum): BoneSurface {
  const { frame, surface, coarsest, resampler, prior } = sacrum;
  return {
    frame,
    onlySacrum: false,
    outlineIn: tracedOutline(sacrum),
    beyond: ([s, a, u]) => beyondSurface(surface, s, a, u),
    nearest: ([s, a, u], which) => nearestSurface(sacrum, s, a, u, which),
    safeDistance: ({ uncertainty }) => (coarsest > THIN ? THICK_SAFETY : THIN_SAFETY) * uncertainty,
    // A faint wall may be marrow's own texture.
    isClear: ({ support }) => support >= (coarsest > THIN ? THICK_CLEARLY_SEEN : CLEARLY_SEEN) * surface.seen,
    isBehindCentre: ([s, a]) => (surface.centreA[Math.round(s / surface.spacing) + surface.middle] ?? 0) > a,
    exitAlong: (start, d, farBehind) => exitAlong(sacrum, start, d, farBehind),
    boneFollows: (exit, d, within) => {
      const values = new Float32Array(2 * within);
      const from = (c: 0 | 1 | 2): number => exit[c] + 2 * d[c];
      const { length } = values;
      resampler.line(from(0), from(1), from(2), d[0] / 2, d[1] / 2, d[2] / 2, length, values, 0);
      const rise = prior.cortex / 3;
      let lowest = Number.POSITIVE_INFINITY;
      for (const value of values) {
        if (value < lowest) lowest = value;
        if (value > lowest + rise) return true;
      }
      return false;
    },
  };
}
