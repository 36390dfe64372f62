/** Costs are added up as whole numbers, this many to 1: so the lesser of two is found without a branch. */
const UNIT = 65536;
/** The total of what cannot be: more than any path costs, far from the most that a whole number holds. */
const NEVER = 1 << 29;
/** The depth of each column is kept in one byte. */
const MOST_DEPTHS = 256;

/**
 * The path of least total cost through a table, one depth per column, where neighbouring columns support
 * each other: a bend costs in proportion to the depths that it spans, a jump a fixed amount. Exact dynamic
 * programming; the columns are added one after another, each within a band of its depths.
 */
export class LeastCostPath {
  readonly #bend: number;
  readonly #jump: number;
  /** The least total at which each depth of each column is reached; row 0 is where the path begins. */
  readonly #total: Int32Array;
  /** The depth of each column that is reached at the least total. */
  readonly #least: Uint8Array;
  /** The columns added so far, and the last one's band. */
  #columns = 0;
  #first = 0;
  #last = 0;

  /**
   * @param columns that can be added at most. @param depths of each, at most 256.
   * @param bend what one depth from one column to the next costs. @param jump the most that any change costs.
   * @throws RangeError where the depths are none, or more than a byte can distinguish: the path would be another one.
   */
  constructor(
    columns: number,
    private readonly depths: number,
    bend: number,
    jump: number,
  ) {
    if (!Number.isInteger(depths) || depths < 1 || depths > MOST_DEPTHS)
      throw new RangeError(`A path has 1 to ${String(MOST_DEPTHS)} depths, not ${String(depths)}`);
    this.#bend = Math.round(bend * UNIT);
    this.#jump = Math.round(jump * UNIT);
    this.#total = new Int32Array((columns + 1) * depths);
    this.#least = new Uint8Array(columns + 1);
  }

  /** Begins anew, at a depth or anywhere. */
  begin(depth: number | null): void {
    this.#total.fill(depth === null ? 0 : NEVER, 0, this.depths);
    if (depth !== null) this.#total[depth] = 0;
    this.#least[0] = depth ?? 0;
    this.#columns = 0;
    this.#first = 0;
    this.#last = this.depths - 1;
  }

  /** Adds a column: its depth r, first .. last, costs cost[at + r]. */
  add(cost: Float32Array, at: number, first: number, last: number): void {
    const total = this.#total;
    const bend = this.#bend;
    const from = this.#columns * this.depths;
    const to = from + this.depths;
    const ceiling = (total[from + (this.#least[this.#columns] as number)] as number) + this.#jump;
    for (let r = 0; r < first; r++) total[to + r] = NEVER;
    for (let r = last + 1; r < this.depths; r++) total[to + r] = NEVER;
    // Outwards, then inwards: each depth is reached by staying, by a bend from a neighbour, or by a jump.
    // The sign of a difference, spread over all bits, keeps or drops the difference.
    let via = NEVER;
    let r = Math.min(this.#first, first);
    for (; r < first; r++) {
      via += bend;
      const less = (total[from + r] as number) - via;
      via += less & (less >> 31);
    }
    for (; r <= last; r++) {
      via += bend;
      const less = (total[from + r] as number) - via;
      via += less & (less >> 31);
      total[to + r] = via;
    }
    via = ceiling;
    r = Math.max(this.#last, last);
    for (; r > last; r--) {
      via += bend;
      const less = (total[from + r] as number) - via;
      via += less & (less >> 31);
    }
    let lowest = NEVER;
    let least = last;
    for (; r >= first; r--) {
      via += bend;
      let less = ceiling - via;
      via += less & (less >> 31);
      less = (total[to + r] as number) - via;
      via += less & (less >> 31);
      const sum = via + (((cost[at + r] as number) * UNIT) | 0);
      total[to + r] = sum;
      if (sum <= lowest) {
        lowest = sum;
        least = r;
      }
    }
    this.#columns++;
    this.#least[this.#columns] = least;
    this.#first = first;
    this.#last = last;
  }

  /** The last column's depth that is reached at the least total. */
  get end(): number {
    return this.#least[this.#columns] as number;
  }

  /** The depth of the column before, from which the path reached a depth of a column (1: the first added). */
  before(column: number, depth: number): number {
    const total = this.#total;
    const from = (column - 1) * this.depths;
    const least = this.#least[column - 1] as number;
    const lowest = total[from + least] as number;
    let origin = least;
    let best = lowest + this.#jump;
    // The nearest first: soon the bend alone costs more than what is already found. Of equals the innermost.
    for (let apart = 0, bend = 0; lowest + bend <= best; apart++, bend += this.#bend) {
      const inner = depth >= apart ? (total[from + depth - apart] as number) + bend : NEVER;
      if (inner <= best) {
        best = inner;
        origin = depth - apart;
      }
      const outer = depth + apart < this.depths ? (total[from + depth + apart] as number) + bend : NEVER;
      if (outer < best) {
        best = outer;
        origin = depth + apart;
      }
    }
    return origin;
  }
}
