import { wholeRays, type DepthBand, type PolarGrid } from './polarGrid';

/** Cost of one sample of radius from one ray to the next, and the most that any jump costs. */
const BEND = 0.12;
const JUMP = 1.2;

/** Before the round that counts, the contour is followed for this share of a turn. */
const LEAD = 0.5;
/** The cost of what cannot be. */
const NEVER = 1e6;

/**
 * The closed contour of least total cost: one depth per ray, where neighbouring rays support each
 * other (a bend costs in proportion, a jump at a notch a fixed amount). Exact dynamic programming
 * around the contour and back to the same depth.
 */
export class ContourSolver {
  readonly #best: Float32Array;
  readonly #from: Uint8Array;
  /** The depth of least cost so far, and that cost. */
  #least = 0;
  #lowest = 0;
  readonly #whole: DepthBand;

  constructor(private readonly grid: PolarGrid) {
    this.#whole = wholeRays(grid);
    this.#best = new Float32Array(grid.depths);
    this.#from = new Uint8Array((grid.rays + Math.round(LEAD * grid.rays) + 1) * grid.depths);
  }

  /**
   * @param cost rays x depths, read within the band.
   * @param radius out: one depth index per ray, within the band, written from `radiusAt` on.
   */
  solve(cost: Float32Array, radius: Float32Array, radiusAt: number, band: DepthBand = this.#whole): void {
    const { rays } = this.grid;
    const lead = Math.round(LEAD * rays);
    // From anywhere, and on past the first ray that counts: that ray then has support from both sides.
    this.#start(null);
    this.#around(cost, 0, rays + lead, band);
    const end = this.#least;
    const begin = this.#back(end, rays + lead, lead);
    if (begin !== end) {
      // It does not close: once more from the depth at which it began, and back to it.
      this.#start(begin);
      this.#around(cost, lead, rays, band);
      this.#write(radius, radiusAt, begin, rays, lead);
    } else {
      this.#write(radius, radiusAt, end, rays + lead, 0);
    }
  }

  /** Begins at a depth, or anywhere. */
  #start(depth: number | null): void {
    this.#best.fill(depth === null ? 0 : NEVER);
    if (depth !== null) this.#best[depth] = 0;
    this.#least = depth ?? 0;
    this.#lowest = 0;
  }

  /** The depth, `turn` rays after the start, from which depth r of a later turn was reached. */
  #back(r: number, later: number, turn: number): number {
    let depth = r;
    for (let t = later; t > turn; t--) depth = this.#from[t * this.grid.depths + depth] as number;
    return depth;
  }

  /** Writes the last round of a path that ends in depth r after `turns` rays from ray `start`. */
  #write(radius: Float32Array, radiusAt: number, r: number, turns: number, start: number): void {
    const { rays, depths } = this.grid;
    let depth = r;
    for (let turn = turns; turn > turns - rays; turn--) {
      radius[radiusAt + ((start + turn) % rays)] = depth;
      depth = this.#from[turn * depths + depth] as number;
    }
  }

  /** Adds `turns` rays after `start` in turn; notes where each depth came from. */
  #around(cost: Float32Array, start: number, turns: number, band: DepthBand): void {
    const { rays, depths } = this.grid;
    const best = this.#best;
    const from = this.#from;
    let least = this.#least;
    let lowest = this.#lowest;
    // The depths that the ray before could take.
    let innermost = 0;
    let outermost = depths - 1;
    for (let turn = 1; turn <= turns; turn++) {
      const ceiling = lowest + JUMP;
      const ray = (start + turn) % rays;
      const first = band.first[ray] as number;
      const last = band.last[ray] as number;
      const at = ray * depths;
      const to = turn * depths;
      // Outwards, then inwards: each depth takes the cheapest of staying, bending from a neighbour, jumping.
      let via = 1e9;
      let origin = least;
      for (let r = innermost; r < first; r++) {
        via += BEND;
        const b = best[r] as number;
        if (b < via) {
          via = b;
          origin = r;
        }
        best[r] = NEVER;
      }
      for (let r = first; r <= last; r++) {
        via += BEND;
        const b = best[r] as number;
        if (b < via) {
          via = b;
          origin = r;
        }
        if (ceiling < via) {
          via = ceiling;
          origin = least;
        }
        best[r] = via;
        from[to + r] = origin;
      }
      via = 1e9;
      for (let r = outermost; r > last; r--) {
        via += BEND;
        const b = best[r] as number;
        if (b <= via) {
          via = b;
          origin = r;
        }
        best[r] = NEVER;
      }
      const before = lowest;
      lowest = Number.POSITIVE_INFINITY;
      for (let r = last; r >= first; r--) {
        via += BEND;
        const b = best[r] as number;
        if (b <= via) {
          via = b;
          origin = from[to + r] as number;
        } else {
          from[to + r] = origin;
        }
        const total = via - before + (cost[at + r] as number);
        best[r] = total;
        if (total <= lowest) {
          lowest = total;
          least = r;
        }
      }
      innermost = first;
      outermost = last;
    }
    this.#least = least;
    this.#lowest = lowest;
  }
}
