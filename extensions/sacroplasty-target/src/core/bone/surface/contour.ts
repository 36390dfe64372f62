import { LeastCostPath } from '../../numeric';
import type { SurfaceParameters } from './parameters';
import { wholeRays, type DepthBand, type PolarGrid } from './polarGrid';

/**
 * The closed contour of least total cost: one depth per ray, where neighbouring rays support each other.
 * Exact around the contour and back to the same depth.
 */
export class ContourSolver {
  readonly #path: LeastCostPath;
  readonly #whole: DepthBand;
  /** Before the round that counts, the contour is followed over this many rays. */
  readonly #lead: number;

  constructor(
    private readonly grid: PolarGrid,
    { bend, jump, lead }: SurfaceParameters['contour'],
  ) {
    this.#whole = wholeRays(grid);
    this.#lead = Math.round(lead * grid.rays);
    this.#path = new LeastCostPath(grid.rays + this.#lead, grid.depths, bend, jump);
  }

  /**
   * @param cost rays x depths, read within the band.
   * @param radius out: one depth index per ray, within the band, written from `radiusAt` on.
   */
  solve(cost: Float32Array, radius: Float32Array, radiusAt: number, band: DepthBand = this.#whole): void {
    const { rays } = this.grid;
    const lead = this.#lead;
    // From anywhere, and on past the first ray that counts: that ray then has support from both sides.
    this.#around(cost, null, 0, rays + lead, band);
    const end = this.#path.end;
    let begin = end;
    for (let turn = rays + lead; turn > lead; turn--) begin = this.#path.before(turn, begin);
    if (begin === end) {
      this.#write(radius, radiusAt, end, rays + lead, 0);
    } else {
      // It does not close: once more from the depth at which it began, and back to it.
      this.#around(cost, begin, lead, rays, band);
      this.#write(radius, radiusAt, begin, rays, lead);
    }
  }

  /** Adds `turns` rays after ray `start`, from a depth or anywhere. */
  #around(cost: Float32Array, depth: number | null, start: number, turns: number, band: DepthBand): void {
    const { rays, depths } = this.grid;
    this.#path.begin(depth);
    for (let turn = 1; turn <= turns; turn++) {
      const ray = (start + turn) % rays;
      this.#path.add(cost, ray * depths, band.first[ray] as number, band.last[ray] as number);
    }
  }

  /** Writes the last round of a path that ends in a depth after `turns` rays from ray `start`. */
  #write(radius: Float32Array, radiusAt: number, end: number, turns: number, start: number): void {
    const { rays } = this.grid;
    let depth = end;
    for (let turn = turns; turn > turns - rays; turn--) {
      radius[radiusAt + ((start + turn) % rays)] = depth;
      depth = this.#path.before(turn, depth);
    }
  }
}
