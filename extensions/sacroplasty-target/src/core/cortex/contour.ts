import { DEPTHS, RAYS } from './polarGrid';

/** Cost of one sample of radius from one ray to the next, and the most that any jump costs. */
const BEND = 0.12;
const JUMP = 1.2;

/**
 * The closed contour of least total cost: one depth per ray, where neighbouring rays support each
 * other (a bend costs in proportion, a jump at a notch costs a fixed amount). Exact dynamic programming, run
 * twice around so that its end meets its beginning.
 */
export class ContourSolver {
  readonly #best = new Float32Array(DEPTHS);
  readonly #relaxed = new Float32Array(DEPTHS);
  readonly #from = new Uint8Array(2 * RAYS * DEPTHS);
  readonly #origin = new Uint8Array(DEPTHS);

  /** @param cost RAYS x DEPTHS. @param radius out: RAYS depth indices. */
  solve(cost: Float32Array, radius: Float32Array, radiusAt: number): void {
    const best = this.#best;
    const relaxed = this.#relaxed;
    const origin = this.#origin;
    best.fill(0);
    for (let turn = 0; turn < 2 * RAYS; turn++) {
      let least = 0;
      for (let r = 1; r < DEPTHS; r++) if ((best[r] as number) < (best[least] as number)) least = r;
      const ceiling = (best[least] as number) + JUMP;
      for (let r = 0; r < DEPTHS; r++) {
        const b = best[r] as number;
        relaxed[r] = b < ceiling ? b : ceiling;
        origin[r] = b < ceiling ? r : least;
      }
      for (let r = 1; r < DEPTHS; r++) {
        const via = (relaxed[r - 1] as number) + BEND;
        if (via < (relaxed[r] as number)) {
          relaxed[r] = via;
          origin[r] = origin[r - 1] as number;
        }
      }
      for (let r = DEPTHS - 2; r >= 0; r--) {
        const via = (relaxed[r + 1] as number) + BEND;
        if (via < (relaxed[r] as number)) {
          relaxed[r] = via;
          origin[r] = origin[r + 1] as number;
        }
      }
      const at = (turn % RAYS) * DEPTHS;
      const low = relaxed[0] as number;
      for (let r = 0; r < DEPTHS; r++) best[r] = (relaxed[r] as number) - low + (cost[at + r] as number);
      this.#from.set(origin, turn * DEPTHS);
    }
    let r = 0;
    for (let i = 1; i < DEPTHS; i++) if ((best[i] as number) < (best[r] as number)) r = i;
    // The last half turn has only its beginning to lean on, the first half no past: the middle is read.
    for (let turn = 2 * RAYS - 1; turn >= 0; turn--) {
      if (turn < RAYS + RAYS / 2 && turn >= RAYS / 2) radius[radiusAt + (turn % RAYS)] = r;
      r = this.#from[turn * DEPTHS + r] as number;
    }
  }
}
