import type { Exit } from '../../boneSurface';
import { edgeUncertainty } from '../surface';
import { normalOfFall } from './needleProfile';
import type { Sacrum } from '../surface';
import { wallBehind } from './wallBehind';

/** A needle runs up along the front of the bone where it rises by more than this per mm. */
const UPWARD = 0.3;
/** The wall is fitted at so many places, mm apart, to both sides of the exit; so many fits at least must tell it. */
const AROUND = 10;
const LEAST = 14;
/** Above this cosine a fall across the needle belongs to the wall. */
const FACING = 0.5;
/** An edge whose fitted shell is thinner than this, mm, is no cortex. */
const LEAST_CORTEX = 0.4;
/** Edges that scatter more around a straight wall, mm, are not those of one. */
const SCATTER = 0.4;
/** With more doubt, mm, the fits on one side of the exit may not reach out of it. */
const SURE = 8;

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
export function exitBehind(sacrum: Sacrum, start: Place, d: Place): Exit | null {
  if (d[2] < UPWARD) return null;
  const flat = Math.hypot(d[1], d[2]);
  const forward: Place = [0, d[2] / flat, -d[1] / flat];
  const wall = wallBehind(sacrum, start, d, forward);
  const meets = wall.findIndex((h, i) => i > 0 && h >= 0);
  if (meets < 0 || meets + AROUND >= wall.length) return null;
  const edges: Edge[] = [];
  let residual = 0;
  let normal = forward;
  for (let i = Math.max(1, meets - AROUND); i <= meets + AROUND; i++) {
    const h = wall[i] as number;
    if (Number.isNaN(h)) continue;
    const on = (c: 0 | 1 | 2): number => start[c] - i * d[c] + h * forward[c];
    const at: Place = [on(0), on(1), on(2)];
    const across = normalOfFall(sacrum.resampler, at);
    const cosine = across === null ? 0 : across[1] * forward[1] + across[2] * forward[2];
    if (across === null || cosine < FACING) continue;
    const fit = sacrum.probe.fit(at, across, sacrum.prior);
    if (fit === null || fit.thickness < LEAST_CORTEX) continue;
    edges.push({ x: -i, h: h + fit.outer / cosine });
    residual += fit.residual;
    normal = across;
  }
  if (edges.length < LEAST) return null;
  const mean = (of: (edge: Edge) => number): number => edges.reduce((sum, edge) => sum + of(edge), 0) / edges.length;
  const x0 = mean(({ x }) => x);
  const h0 = mean(({ h }) => h);
  const slope = mean(({ x, h }) => (x - x0) * (h - h0)) / mean(({ x }) => (x - x0) ** 2);
  const scatter = Math.sqrt(mean(({ x, h }) => (h - h0 - slope * (x - x0)) ** 2));
  // Out of the bone the wall falls back behind the needle.
  if (!(slope < 0) || scatter > SCATTER) return null;
  const distance = x0 - h0 / slope;
  const doubt = edgeUncertainty(sacrum, residual / edges.length, 0) + (2 * scatter) / Math.sqrt(edges.length);
  // The exit may be wherever an edge lies no farther from the needle than its doubt.
  const near = edges.filter(({ h }) => Math.abs(h) < doubt);
  const least = Math.max(-doubt / slope, Math.abs(distance + meets));
  const uncertainty = near.reduce((most, { x }) => Math.max(most, Math.abs(x - distance)), least);
  return uncertainty > SURE ? null : { distance, uncertainty, normal, seen: true, onSurface: false };
}
