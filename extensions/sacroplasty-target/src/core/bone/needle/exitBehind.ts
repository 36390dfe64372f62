import type { Exit } from '../../boneSurface';
import type { Sacrum } from '../surface';
import { edgeUncertainty, wallUncertainty } from '../uncertainty';
import { normalOfFall } from './needleProfile';
import type { NeedleParameters } from './parameters';
import { wallBehind } from './wallBehind';

type Place = readonly [number, number, number];

/** An edge of the wall beside a needle: mm from the needle's start along it, and beyond it. */
interface Edge {
  readonly x: number;
  readonly h: number;
}

/**
 * Where a needle that runs up in front of the bone has left it, far behind its start. The front wall is followed
 * backwards from the traced surface; where it meets the needle its edge is fitted, and a straight wall laid through
 * the fits. Null where the wall is not seen all the way, or the needle runs too nearly along it.
 */
export function exitBehind(
  sacrum: Sacrum,
  { behind, profile, wall: followed }: NeedleParameters,
  start: Place,
  d: Place,
): Exit | null {
  const { around } = behind;
  if (d[2] < behind.upward) return null;
  const flat = Math.hypot(d[1], d[2]);
  const forward: Place = [0, d[2] / flat, -d[1] / flat];
  const wall = wallBehind(sacrum, followed, start, d, forward);
  const meets = wall.findIndex((h, i) => i > 0 && h >= 0);
  if (meets < 0 || meets + around >= wall.length) return null;
  const edges: Edge[] = [];
  let residual = 0;
  let normal = forward;
  for (let i = Math.max(1, meets - around); i <= meets + around; i++) {
    const h = wall[i] as number;
    if (Number.isNaN(h)) continue;
    const on = (c: 0 | 1 | 2): number => start[c] - i * d[c] + h * forward[c];
    const at: Place = [on(0), on(1), on(2)];
    const across = normalOfFall(sacrum.resampler, at, profile.normalReach);
    const cosine = across === null ? 0 : across[1] * forward[1] + across[2] * forward[2];
    if (across === null || cosine < behind.facing) continue;
    const fit = sacrum.probe.fit(at, across, sacrum.prior);
    if (fit === null || fit.thickness < behind.leastCortex) continue;
    edges.push({ x: -i, h: h + fit.outer / cosine });
    residual += fit.residual;
    normal = across;
  }
  if (edges.length < behind.least) return null;
  const mean = (of: (edge: Edge) => number): number => edges.reduce((sum, edge) => sum + of(edge), 0) / edges.length;
  const x0 = mean(({ x }) => x);
  const h0 = mean(({ h }) => h);
  const slope = mean(({ x, h }) => (x - x0) * (h - h0)) / mean(({ x }) => (x - x0) ** 2);
  const scatter = Math.sqrt(mean(({ x, h }) => (h - h0 - slope * (x - x0)) ** 2));
  // Out of the bone the wall falls back behind the needle.
  if (!(slope < 0) || scatter > behind.scatter) return null;
  const distance = x0 - h0 / slope;
  const { coarsest, parameters } = sacrum;
  const edge = edgeUncertainty(parameters.uncertainty, { coarsest, residual: residual / edges.length, support: 0 });
  const ofWall = wallUncertainty(edge, scatter, edges.length);
  // The exit may be wherever an edge lies no farther from the needle than the wall's uncertainty.
  const near = edges.filter(({ h }) => Math.abs(h) < ofWall);
  const least = Math.max(-ofWall / slope, Math.abs(distance + meets));
  const uncertainty = near.reduce((most, { x }) => Math.max(most, Math.abs(x - distance)), least);
  return uncertainty > behind.sure
    ? null
    : { distance, uncertainty, normal, seen: true, onSurface: false, at: 'cortex' };
}
