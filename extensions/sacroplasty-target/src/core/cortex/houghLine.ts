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
const KERNEL = Array.from({ length: 12 }, (_, d) => Math.exp(-(((d * CELL) / REACH) ** 2)));

/**
 * The line that most of the weight lies on (Hough transform): no start to depend on, and points of
 * other surfaces do not pull it. Null without points.
 */
export function houghLine(points: readonly WeightedPoint[], angles: readonly number[]): UprightLine | null {
  const cells = new Float64Array(CELLS);
  let best: UprightLine | null = null;
  for (const angle of angles) {
    const cos = Math.cos((angle * Math.PI) / 180);
    const sin = Math.sin((angle * Math.PI) / 180);
    cells.fill(0);
    for (const { x, y, weight } of points) {
      const cell = Math.round((x * cos + y * sin) / CELL) + CELLS / 2;
      KERNEL.forEach((share, d) => {
        if (cell + d < CELLS && cell + d >= 0) cells[cell + d] = (cells[cell + d] as number) + weight * share;
        if (d > 0 && cell - d >= 0 && cell - d < CELLS)
          cells[cell - d] = (cells[cell - d] as number) + weight * share;
      });
    }
    for (let c = 0; c < CELLS; c++) {
      const support = cells[c] as number;
      if (support > (best?.support ?? 0)) best = { angle, distance: (c - CELLS / 2) * CELL, support };
    }
  }
  return best;
}
