import type { PolarGrid } from './polarGrid';

/** Cost of one sample of radius from one ray to the next, and the most that any jump costs. */
const BEND = 0.12;
const JUMP = 1.2;

/**
 * The closed contour of least total cost: one depth per ray, where neighbouring rays support each
 * other (a bend costs in proportion, a jump at a notch a fixed amount). Exact dynamic programming
 * around the contour and back to the same depth.
 */
export class ContourSolver {
  readonly #best: Float32Array;
  readonly #from: Uint8Array;

  constructor(private readonly grid: PolarGrid) {
    this.#best = new Float32Array(grid.depths);
    this.#from = new Uint8Array((grid.rays + 1) * grid.depths);
  }

  /** @param cost rays x depths. @param radius out: one depth index per ray, written from `radiusAt` on. */
  solve(cost: Float32Array, radius: Float32Array, radiusAt: number): void {
    const { rays, depths } = this.grid;
    const best = this.#best;
    const from = this.#from;
    // Once around without a start tells where the wall lies halfway, with support from both sides.
    best.fill(0);
    this.#around(cost, 0);
    let r = 0;
    for (let i = 1; i < depths; i++) if ((best[i] as number) < (best[r] as number)) r = i;
    const half = rays >> 1;
    for (let turn = rays; turn > half; turn--) r = from[turn * depths + r] as number;
    // From there around again, back to the same depth.
    const anchor = r;
    best.fill(1e6);
    best[anchor] = 0;
    this.#around(cost, half);
    for (let turn = rays; turn >= 1; turn--) {
      radius[radiusAt + ((half + turn) % rays)] = r;
      r = from[turn * depths + r] as number;
    }
  }

  /** Adds every ray after `start` in turn, up to `start` itself; notes where each depth came from. */
  #around(cost: Float32Array, start: number): void {
    const { rays, depths } = this.grid;
    const best = this.#best;
    const from = this.#from;
    for (let turn = 1; turn <= rays; turn++) {
      let least = 0;
      let lowest = best[0] as number;
      for (let r = 1; r < depths; r++) {
        const b = best[r] as number;
        if (b < lowest) {
          lowest = b;
          least = r;
        }
      }
      const ceiling = lowest + JUMP;
      const at = ((start + turn) % rays) * depths;
      const to = turn * depths;
      // Outwards, then inwards: each depth takes the cheapest of staying, bending from a neighbour, jumping.
      let via = 1e9;
      let origin = least;
      for (let r = 0; r < depths; r++) {
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
      for (let r = depths - 1; r >= 0; r--) {
        via += BEND;
        const b = best[r] as number;
        if (b <= via) {
          via = b;
          origin = from[to + r] as number;
        } else {
          from[to + r] = origin;
        }
        best[r] = via - lowest + (cost[at + r] as number);
      }
    }
  }
}
