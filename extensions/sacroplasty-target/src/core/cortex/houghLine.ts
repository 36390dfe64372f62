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
  const lineAt = (angle: number): UprightLine => {
    const { at, weight } = fullestCell(points, angle, cells);
    return { angle, distance: (at - CELLS / 2) * CELL, support: expected(angle) * weight };
  };
  let best: UprightLine | null = null;
  for (let angle = from; angle <= to; angle += step) {
    const line = lineAt(angle);
    if (line.support > (best?.support ?? 0)) best = line;
  }
  if (best === null) return null;
  const { angle: middle } = best;
  for (let angle = Math.max(from, middle - step + 1); angle <= Math.min(to, middle + step - 1); angle++) {
    const line = lineAt(angle);
    if (line.support > best.support) best = line;
  }
  return best;
}

/**
 * The cell with the most weight on and around it, among the lines of one angle: each point is counted
 * once, then the cells that hold any are smeared.
 *
 * @param cells scratch.
 */
function fullestCell(
  points: readonly WeightedPoint[],
  angle: number,
  cells: Float64Array,
): { readonly at: number; readonly weight: number } {
  const cos = Math.cos((angle * Math.PI) / 180) / CELL;
  const sin = Math.sin((angle * Math.PI) / 180) / CELL;
  cells.fill(0);
  let first = CELLS;
  let last = -1;
  for (const { x, y, weight } of points) {
    const cell = Math.round(x * cos + y * sin) + CELLS / 2;
    if (cell < 0 || cell >= CELLS) continue;
    cells[cell] = (cells[cell] as number) + weight;
    if (cell < first) first = cell;
    if (cell > last) last = cell;
  }
  let at = 0;
  let most = 0;
  // The fullest place lies between the outermost points.
  for (let c = first; c <= last; c++) {
    let sum = cells[c] as number;
    for (let d = 1; d < KERNEL.length; d++) {
      const before = c - d >= first ? (cells[c - d] as number) : 0;
      const after = c + d <= last ? (cells[c + d] as number) : 0;
      sum += (KERNEL[d] as number) * (before + after);
    }
    if (sum > most) {
      most = sum;
      at = c;
    }
  }
  return { at, weight: most };
}
