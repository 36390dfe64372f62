import type { BoneSurface } from '../boneSurface';
import type { Side } from '../geometry';
import type { SacralFace } from './joint';
import { exitFromSacrum } from './needle';
import type { BoneParameters } from './parameters';
import { beyondSurface, nearestSurface, tracedOutline, type Sacrum } from './surface';

/**
 * The surface that was traced on the CT.
 * @param faces of the sacrum at its joints, where they were followed.
 */
export function tracedSurface(
  sacrum: Sacrum,
  { seen, follows, needle }: BoneParameters,
  faces: Readonly<Record<Side, SacralFace | null>> = { left: null, right: null },
): BoneSurface {
  const { frame, surface, coarsest, resampler, prior } = sacrum;
  const isThick = coarsest > seen.thin;
  const safe = isThick ? seen.safeOnThick : seen.safe;
  const clear = (isThick ? seen.clearOnThick : seen.clear) * surface.seen;
  return {
    frame,
    onlySacrum: false,
    outlineIn: tracedOutline(sacrum),
    beyond: ([s, a, u]) => beyondSurface(surface, s, a, u),
    nearest: ([s, a, u], which) => nearestSurface(sacrum, s, a, u, which),
    safeDistance: ({ uncertainty }) => safe * uncertainty,
    // A faint wall may be marrow's own texture.
    isClear: ({ support }) => support >= clear,
    isBehindCentre: ([s, a]) => (surface.centreA[Math.round(s / surface.spacing) + surface.middle] ?? 0) > a,
    exitAlong: (start, d, among) =>
      exitFromSacrum(sacrum, faces[start[0] > 0 ? 'left' : 'right'], needle, start, d, among),
    boneFollows: (exit, d, within) => {
      const values = new Float32Array(Math.round(within / follows.step));
      const from = (c: 0 | 1 | 2): number => exit[c] + follows.from * d[c];
      const step = (c: 0 | 1 | 2): number => follows.step * d[c];
      resampler.line(from(0), from(1), from(2), step(0), step(1), step(2), values.length, values, 0);
      const rise = prior.cortex / follows.cortexOverRise;
      let lowest = Number.POSITIVE_INFINITY;
      for (const value of values) {
        if (value < lowest) lowest = value;
        if (value > lowest + rise) return true;
      }
      return false;
    },
  };
}
