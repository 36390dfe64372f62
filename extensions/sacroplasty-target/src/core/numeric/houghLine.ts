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

/** mm per cell, and the most that is looked at to both sides. */
const CELL = 0.5;
const CELLS = 240;
/** A point supports a line with falling weight: sacroiliac joints are curved by about 2 mm. */
const REACH = 3;
/** More than adding up the weights of points loses. */
const ROUNDING = 1e-6;
const KERNEL = Float64Array.from({ length: 12 }, (_, d) => Math.exp(-(((d * CELL) / REACH) ** 2)));

/** Angles at which lines are looked for, degrees: first every `step`, then every degree around the best. */
export interface AngleRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/**
 * The line that most of the weight lies on (Hough transform): no start to depend on, and points of
 * other surfaces do not pull it. Null without points.
 *
 * @param expected how likely an angle is beforehand, as a factor on its support.
 */
export function houghLine(
  points: readonly WeightedPoint[],
  { from, to, step }: AngleRange,
  expected: (angle: number) => number,
): UprightLine | null {
  const cells = new Float64Array(CELLS);
  const flat = Float64Array.from(points.flatMap(({ x, y, weight }) => [x, y, weight]));
  const better = (angle: number, than: UprightLine | null): UprightLine | null => {
    const likely = expected(angle);
    const found = fullestCell(flat, angle, (than?.support ?? 0) / likely, cells);
    if (found === null) return than;
    return { angle, distance: (found.at - CELLS / 2) * CELL, support: likely * found.weight };
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
 * @param points x, y and weight of one after another. @param cells scratch.
 */
function fullestCell(
  points: Float64Array,
  angle: number,
  least: number,
  cells: Float64Array,
): { readonly at: number; readonly weight: number } | null {
  const cos = Math.cos((angle * Math.PI) / 180) / CELL;
  const sin = Math.sin((angle * Math.PI) / 180) / CELL;
  cells.fill(0);
  let first = CELLS;
  let last = -1;
  for (let p = 0; p < points.length; p += 3) {
    const place = (points[p] as number) * cos + (points[p + 1] as number) * sin + (CELLS + 1) / 2;
    if (!(place >= 0 && place < CELLS)) continue;
    const cell = place | 0;
    cells[cell] = (cells[cell] as number) + (points[p + 2] as number);
    if (cell < first) first = cell;
    if (cell > last) last = cell;
  }
  const reach = KERNEL.length - 1;
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
    for (let d = 1; d <= reach; d++) sum += (KERNEL[d] as number) * (weightAt(cells, c - d) + weightAt(cells, c + d));
    if (sum > most) {
      most = sum;
      at = c;
    }
  }
  return at < 0 ? null : { at, weight: most };
}

function weightAt(cells: Float64Array, c: number): number {
  return c >= 0 && c < CELLS ? (cells[c] as number) : 0;
}
