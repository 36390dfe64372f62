import type { SurfaceParameters } from './parameters';
import { raysWithin, type DepthBand, type PolarGrid } from './polarGrid';

/** A slice unfolded around its centre; arrays are rays x depths. */
interface UnfoldedSlice {
  readonly island: SurfaceParameters['island'];
  readonly grid: PolarGrid;
  readonly values: Float32Array;
  readonly fall: Float32Array;
  readonly band: DepthBand;
  /** Distance, mm, at which each ray meets the neighbouring slice's surface. */
  readonly expected: Float32Array;
  /** Half the width over which an edge is smeared, in samples, at least 1. */
  readonly half: number;
  /** From this fall on, HU, it is an edge for certain. */
  readonly edge: number;
  /** From this fall on, HU, it is one where the surface is expected. */
  readonly faint: number;
  /** Whether the bone is so thin that all of it may look like an island, with something else in front. */
  readonly thin: boolean;
}

/**
 * Takes away the outward falls at bone islands: dense spots in the marrow, whose edge the tracing would
 * otherwise take for the outer surface. An island is thick where a cortex is thin, and beyond it the values
 * rise and fall once more, at the cortex: close in front, or where the neighbouring slice shows the surface.
 * With a contrast-filled vessel or bowel before the cortex the inner one is thin. Where all of the bone is thin,
 * calcified ligament in front would make an island of it: there the neighbouring slice's surface decides.
 * From there the island is followed around to the rays that meet its flanks.
 *
 * @param slice its `fall` is changed: 0 at islands.
 */
export function passIslands(slice: UnfoldedSlice): void {
  const { rays } = slice.grid;
  const forward = raysWithin(slice.island.forward, rays);
  /** The depth of the island's edge on each ray where one was found. */
  const found: (number | null)[] = [];
  for (let d = -forward; d <= forward; d++) {
    const t = (d + rays) % rays;
    const edge = passOn(slice, t, null);
    if (edge !== null) found[t] = edge;
  }
  for (const way of [1, rays - 1]) {
    for (let i = 0, t = 0; i < 2 * rays; i++) {
      const next = (t + way) % rays;
      const beside = found[t] ?? null;
      if (beside !== null && (found[next] ?? null) === null) found[next] = passOn(slice, next, beside);
      t = next;
    }
  }
}

/**
 * Takes away the falls of islands on one ray.
 *
 * @param beside the depth of an island's edge on the ray beside; null: there is none.
 * @returns the depth of the last one's edge; null where there is none.
 */
function passOn(slice: UnfoldedSlice, t: number, beside: number | null): number | null {
  const { grid, fall, band, edge, faint } = slice;
  const at = t * grid.depths;
  const last = at + (band.last[t] as number);
  let island: number | null = null;
  let inner = Number.NEGATIVE_INFINITY;
  /** Whether the values have risen again since. */
  let rises = false;
  for (let r = at + (band.first[t] as number) + 1; r < last; r++) {
    const f = fall[r] as number;
    if (f <= 0) rises = true;
    if (f < faint || f < (fall[r - 1] as number) || f < (fall[r + 1] as number)) continue;
    if (rises && isIsland(slice, t, inner, r, beside)) {
      for (let i = inner; i >= at && (fall[i] as number) > 0; i--) fall[i] = 0;
      for (let i = inner + 1; (fall[i] as number) > 0; i++) fall[i] = 0;
      island = inner - at;
      inner = Number.NEGATIVE_INFINITY;
    }
    if (f < edge) continue;
    inner = r;
    rises = false;
  }
  return island;
}

/** Whether the inner of two edges on a ray, `inner` and `outer`, is an island's and the outer the cortex's. */
function isIsland(slice: UnfoldedSlice, t: number, inner: number, outer: number, beside: number | null): boolean {
  const { grid, fall, expected, edge, island } = slice;
  const { depths, step } = grid;
  const gap = (outer - inner) * step;
  if (gap > island.far) return false;
  const neighbour = t * depths + (expected[t] as number) / step;
  const away = Math.abs(outer - neighbour) * step;
  if (slice.thin && Math.abs(inner - neighbour) * step < away) return false;
  const isClose = gap <= island.close && (fall[outer] as number) >= edge;
  if (beside === null)
    return away < island.samePlace && gap <= island.close
      ? isThick(slice, t, inner, outer, island.flank)
      : isClose && isThick(slice, t, inner, outer, island.thick);
  if (Math.abs(inner - t * depths - beside) > island.slope || (!isClose && away > island.sameLevel)) return false;
  return isThick(slice, t, inner, outer, island.flank);
}

/** Whether dense bone of a thickness, mm, lies within an edge, beyond the centre too as far as that is read. */
function isThick(slice: UnfoldedSlice, t: number, inner: number, outer: number, mm: number): boolean {
  const { grid, values, half } = slice;
  const { rays, depths, step } = grid;
  // Smearing adds to what is dense.
  const thick = Math.round(mm / step) + 2 * (half - 1);
  let cortex = 0;
  for (let r = inner + 1; r <= outer; r++) if ((values[r] as number) > cortex) cortex = values[r] as number;
  const at = t * depths;
  const within = Math.max(at, inner - thick);
  let peak = 0;
  for (let r = within; r < inner; r++) if ((values[r] as number) > peak) peak = values[r] as number;
  const least = Math.max(slice.island.ofCortex * cortex, slice.island.ofPeak * peak);
  for (let r = within; r < inner; r++) if (!((values[r] as number) >= least)) return false;
  const behind = (t + rays / 2) % rays;
  if ((slice.band.first[behind] as number) > 0) return true;
  const beyond = at - (inner - thick);
  for (let r = 1; r <= beyond; r++) if (!((values[behind * depths + r] as number) >= least)) return false;
  return true;
}
