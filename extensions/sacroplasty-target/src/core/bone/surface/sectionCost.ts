import { DEVIATION_PER_MEDIAN } from '../../numeric';
import type { SurfaceParameters } from './parameters';
import { wholeRays, type DepthBand, type PolarGrid } from './polarGrid';

/** How a fall of the values is distinguished from noise, HU. */
export interface FallScale {
  /** Falls below this are noise. */
  readonly weak: number;
  /** Falls from here on are a certain edge; stronger ones count no more. */
  readonly full: number;
  /** Least mean fall over a patch of surface with which it counts as seen. */
  readonly seen: number;
}

/**
 * The outward fall of the values at every ray and depth of an unfolded slice, HU: the mean of two
 * samples within minus the mean of two beyond, averaged with the neighbouring rays.
 *
 * @param values rays x depths, HU; NaN where unknown: the fall there is 0.
 * @param half half the width over which an edge is smeared, in samples, at least 1.
 * @param scratch rays x depths.
 * @param fall out: rays x depths, written within the band. The values are read `half` samples beyond the
 *   band of a ray and of its two neighbours.
 */
export function sectionFall(
  grid: Pick<PolarGrid, 'rays' | 'depths'>,
  values: Float32Array,
  half: number,
  scratch: Float32Array,
  fall: Float32Array,
  band: DepthBand = wholeRays(grid),
): void {
  const { rays, depths } = grid;
  for (let t = 0; t < rays; t++) {
    const at = t * depths;
    const end = at + depths - 1;
    const from = at + firstBeside(band, t);
    const to = at + lastBeside(band, t);
    const whole = Math.max(from, at + half);
    const cut = Math.max(whole, Math.min(to, end - half) + 1);
    for (let r = from; r < whole && r <= to; r++) scratch[r] = fallAtEnd(values, at, end, r, half);
    for (let r = whole; r < cut; r++) {
      const f =
        (values[r - half] as number) +
        (values[r - half + 1] as number) -
        (values[r + half] as number) -
        (values[r + half - 1] as number);
      scratch[r] = Number.isNaN(f) ? 0 : f / 2;
    }
    for (let r = cut; r <= to; r++) scratch[r] = fallAtEnd(values, at, end, r, half);
  }
  for (let t = 0; t < rays; t++) {
    const at = t * depths;
    const before = ((t + rays - 1) % rays) * depths;
    const after = ((t + 1) % rays) * depths;
    const last = band.last[t] as number;
    for (let r = band.first[t] as number; r <= last; r++) {
      fall[at + r] =
        ((scratch[at + r] as number) + ((scratch[before + r] as number) + (scratch[after + r] as number)) / 2) / 2;
    }
  }
}

/** The first depth of a ray's own band and its two neighbours'. */
export function firstBeside({ first }: DepthBand, t: number): number {
  const rays = first.length;
  return Math.min(first[(t + rays - 1) % rays] as number, first[t] as number, first[(t + 1) % rays] as number);
}

/** The last depth of a ray's own band and its two neighbours'. */
export function lastBeside({ last }: DepthBand, t: number): number {
  const rays = last.length;
  return Math.max(last[(t + rays - 1) % rays] as number, last[t] as number, last[(t + 1) % rays] as number);
}

/** The fall at a sample whose neighbours are cut off by one end of its ray, `first` .. `last`. */
function fallAtEnd(values: Float32Array, first: number, last: number, r: number, half: number): number {
  const inner = Math.max(first, r - half);
  const outer = Math.min(last, r + half);
  const f =
    (values[inner] as number) +
    (values[Math.min(r, inner + 1)] as number) -
    (values[outer] as number) -
    (values[Math.max(r, outer - 1)] as number);
  return Number.isNaN(f) ? 0 : f / 2;
}

/** What makes the first outer edge of a ray win. */
export interface EdgeWeights {
  /** An edge counts as passed when it lies this much further in, mm, */
  readonly passed: number;
  /** and by no more than this; missing: however far. */
  readonly reach?: number;
  /** What it costs to pass an edge as strong as the one chosen instead. */
  readonly passing: number;
  /** What a ray gains at its last depth, which then stands for no surface within reach; missing: it is a depth like others. */
  readonly open?: number;
}

/**
 * The cost of an outer cortical surface at every ray and depth: low where the values fall outwards,
 * high beyond another such fall, which would have been the outer surface.
 *
 * @param fall rays x depths. @param cost out: rays x depths, about -1 .. 1. Both within the band: an edge
 *   that lies inwards of it is not counted as passed.
 */
export function sectionCost(
  grid: Pick<PolarGrid, 'rays' | 'depths' | 'step'>,
  fall: Float32Array,
  { weak, full }: Pick<FallScale, 'weak' | 'full'>,
  weights: EdgeWeights,
  cost: Float32Array,
  band: DepthBand = wholeRays(grid),
): void {
  const { rays, depths, step } = grid;
  const { passing, open } = weights;
  const passed = Math.round(weights.passed / step);
  const reach = weights.reach === undefined ? null : Math.round(weights.reach / step);
  const perFull = 1 / full;
  /** What each fall of a ray says of an edge, -1 .. 1: nothing in the noise, no more from a certain edge on. */
  const evidence = new Float64Array(depths);
  for (let t = 0; t < rays; t++) {
    const at = t * depths;
    const first = band.first[t] as number;
    const last = band.last[t] as number;
    for (let r = first; r <= last; r++) {
      const f = fall[at + r] as number;
      const noise = f > 0 && f < weak;
      evidence[r] = noise ? 0 : (f > full ? full : f < -full ? -full : f) * perFull;
    }
    if (open !== undefined && last === depths - 1) evidence[last] = open;
    let strongest = 0;
    for (let r = first; r <= last; r++) {
      const edge = r < first + passed ? 0 : (evidence[r - passed] as number);
      if (reach !== null) strongest = strongestWithin(evidence, Math.max(first, r - reach), r - passed);
      else if (edge > strongest) strongest = edge;
      cost[at + r] = passing * strongest - (evidence[r] as number);
    }
  }
}

function strongestWithin(evidence: Float64Array, from: number, to: number): number {
  let strongest = 0;
  for (let r = from; r <= to; r++) strongest = Math.max(strongest, evidence[r] as number);
  return strongest;
}

/** Learns from one unfolded slice how strong its edges and how strong its noise are. */
export function learnFallScale(
  { rays, depths, step }: PolarGrid,
  fall: Float32Array,
  learnt: SurfaceParameters['fall'],
): FallScale {
  const from = Math.round(learnt.marrowFrom / step);
  const to = Math.round(learnt.marrowTo / step);
  const noise = new Float32Array(rays * (to - from + 1));
  const edges = new Float32Array(rays);
  for (let t = 0; t < rays; t++) {
    let strongest = 0;
    for (let r = 0; r < depths; r++) {
      const f = fall[t * depths + r] as number;
      if (r >= from && r <= to) noise[t * (to - from + 1) + r - from] = Math.abs(f);
      if (f > strongest) strongest = f;
    }
    edges[t] = strongest;
  }
  const middle = (of: Float32Array): number => of.sort()[of.length >> 1] ?? 0;
  const deviation = DEVIATION_PER_MEDIAN * middle(noise);
  const weak = Math.min(learnt.weakMost, Math.max(learnt.weakest, learnt.deviations * deviation));
  const full = Math.min(learnt.fullMost, Math.max(learnt.fullLeast, learnt.fullPerWeak * weak, middle(edges)));
  return { weak, full, seen: learnt.seenPerWeak * weak + learnt.seenPerFull * full };
}
