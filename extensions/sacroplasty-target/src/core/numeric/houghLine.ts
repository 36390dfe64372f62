/** A place with a weight. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** A line x cos(angle) + y sin(angle) = distance; angle in degrees from the y axis. */
export interface UprightLine {
  readonly angle: number;
  readonly distance: number;
  /** The weight of the points that lie on it. */
  readonly support: number;
}

/** More than adding up the weights of points loses. */
const ROUNDING = 1e-6;

/** How a line is looked for. */
export interface LineSearch {
  /** Angles, degrees: first every `step`, then every degree around the best. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Distances: the number of cells, and their size, mm. */
  readonly cell: number;
  readonly cells: number;
  /** A point supports a line with a weight that falls over this, mm, as far as this many cells. */
  readonly reach: number;
  readonly reachCells: number;
}

/**
 * The line that most of the weight lies on (Hough transform): no start to depend on, and points of
 * other surfaces do not pull it. Null without points.
 *
 * @param expected how likely an angle is beforehand, as a factor on its support.
 */
export function houghLine(
  points: readonly WeightedPoint[],
  { from, to, step, cell, cells: count, reach, reachCells }: LineSearch,
  expected: (angle: number) => number,
): UprightLine | null {
  const cells = new Float64Array(count);
  const kernel = Float64Array.from({ length: reachCells }, (_, d) => Math.exp(-(((d * cell) / reach) ** 2)));
  const flat = Float64Array.from(points.flatMap(({ x, y, weight }) => [x, y, weight]));
  const better = (angle: number, than: UprightLine | null): UprightLine | null => {
    const likely = expected(angle);
    const found = fullestCell(flat, angle, (than?.support ?? 0) / likely, cells, cell, kernel);
    if (found === null) return than;
    return { angle, distance: (found.at - count / 2) * cell, support: likely * found.weight };
  };
  let best: UprightLine | null = null;
  for (let angle = from; angle <= to; angle += step) best = better(angle, best);
  if (best === null) return null;
  const { angle: middle } = best;
  for (let angle = Math.max(from, middle - step + 1); angle <= Math.min(to, middle + step - 1); angle++)
    best = better(angle, best);
  return best;
}

/**
 * The cell with the most weight on and around it, among the lines of one angle: each point is counted
 * once, then the cells that hold any are smeared. Null where none has more than `least`.
 *
 * @param points x, y and weight of one after another. @param cells scratch. @param cell mm. @param kernel by cells apart.
 */
function fullestCell(
  points: Float64Array,
  angle: number,
  least: number,
  cells: Float64Array,
  cell: number,
  kernel: Float64Array,
): { readonly at: number; readonly weight: number } | null {
  const cos = Math.cos((angle * Math.PI) / 180) / cell;
  const sin = Math.sin((angle * Math.PI) / 180) / cell;
  cells.fill(0);
  const { length: count } = cells;
  let first = count;
  let last = -1;
  for (let p = 0; p < points.length; p += 3) {
    const place = (points[p] as number) * cos + (points[p + 1] as number) * sin + (count + 1) / 2;
    if (!(place >= 0 && place < count)) continue;
    const c = place | 0;
    cells[c] = (cells[c] as number) + (points[p + 2] as number);
    if (c < first) first = c;
    if (c > last) last = c;
  }
  const reach = kernel.length - 1;
  let at = -1;
  let most = least;
  // The weight in reach of the cell: no place has more than that under its kernel.
  let within = 0;
  for (let c = first; c < first + reach; c++) within += weightAt(cells, c);
  // The fullest place lies between the outermost points.
  for (let c = first; c <= last; c++) {
    within += weightAt(cells, c + reach) - weightAt(cells, c - reach - 1);
    if (within + ROUNDING < most) continue;
    let sum = cells[c] as number;
    for (let d = 1; d <= reach; d++) sum += (kernel[d] as number) * (weightAt(cells, c - d) + weightAt(cells, c + d));
    if (sum > most) {
      most = sum;
      at = c;
    }
  }
  return at < 0 ? null : { at, weight: most };
}

function weightAt(cells: Float64Array, c: number): number {
  return c >= 0 && c < cells.length ? (cells[c] as number) : 0;
}
