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
  /** The support of the best line at another angle, `RIVAL` degrees away or more, as a share of this one's. */
  readonly rival: number;
}

/** Lines whose angles differ by less are the same, degrees. */
const RIVAL = 20;

/** mm per cell, and the most that is looked at to both sides. */
const CELL = 0.5;
const CELLS = 240;
/** A point supports a line with falling weight: sacroiliac joints are curved by about 2 mm. */
const REACH = 3;
const KERNEL = Array.from({ length: 12 }, (_, d) => Math.exp(-(((d * CELL) / REACH) ** 2)));

/**
 * The line that most of the weight lies on (Hough transform): no start to depend on, and points of
 * other surfaces do not pull it. Null without points.
 *
 * @param expected how likely an angle is beforehand, as a factor on its support.
 */
export function houghLine(
  points: readonly WeightedPoint[],
  angles: readonly number[],
  expected: (angle: number) => number = () => 1,
): UprightLine | null {
  const cells = new Float64Array(CELLS);
  const bestAt = angles.map(angle => bestOfAngle(points, angle, expected(angle), cells));
  const best = bestAt.reduce<AngleLine | null>((a, b) => (b.support > (a?.support ?? 0) ? b : a), null);
  if (best === null) return null;
  const others = bestAt.filter(line => Math.abs(line.angle - best.angle) >= RIVAL).map(line => line.support);
  return { ...best, rival: Math.max(0, ...others) / best.support };
}

type AngleLine = Omit<UprightLine, 'rival'>;

/** The line of one angle that most of the weight lies on. @param cells scratch. */
function bestOfAngle(
  points: readonly WeightedPoint[],
  angle: number,
  factor: number,
  cells: Float64Array,
): AngleLine {
  let best: AngleLine = { angle, distance: 0, support: 0 };
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  cells.fill(0);
  for (const { x, y, weight } of points) {
    const cell = Math.round((x * cos + y * sin) / CELL) + CELLS / 2;
    for (let d = 0; d < KERNEL.length; d++) {
      const share = weight * (KERNEL[d] as number);
      if (cell + d < CELLS && cell + d >= 0) cells[cell + d] = (cells[cell + d] as number) + share;
      if (d > 0 && cell - d >= 0 && cell - d < CELLS) cells[cell - d] = (cells[cell - d] as number) + share;
    }
  }
  for (let c = 0; c < CELLS; c++) {
    const support = factor * (cells[c] as number);
    if (support > best.support) best = { angle, distance: (c - CELLS / 2) * CELL, support };
  }
  return best;
}
