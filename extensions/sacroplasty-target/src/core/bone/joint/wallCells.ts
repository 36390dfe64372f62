import type { Resampler } from '../../volume';
import type { JointParameters } from './parameters';

/** Along the axes of an axial contour. */
export type Vector = readonly [number, number, number];

/** A place of a bone's wall, and the direction in which the values rise there: into the bone. */
export interface Wall {
  readonly at: Vector;
  readonly inwards: Vector;
}

/** A wall that many rays meet, in cells of equal size, so that each piece counts as much as it is large. */
export class WallCells {
  /** By cell: the sum of what was met in it along each axis, and how often. */
  readonly #cells = new Map<string, [number, number, number, number]>();

  constructor(private readonly parameters: JointParameters['walls']) {}

  add([x, y, z]: Vector): void {
    const { cell } = this.parameters;
    const key = [x, y, z].map(mm => Math.floor(mm / cell)).join();
    const sum = this.#cells.get(key);
    if (sum === undefined) this.#cells.set(key, [x, y, z, 1]);
    else {
      sum[0] += x;
      sum[1] += y;
      sum[2] += z;
      sum[3]++;
    }
  }

  /** The mean place of every cell that was met often enough, with the direction into the bone. */
  walls(resampler: Resampler): readonly Wall[] {
    const { leastMet, slope } = this.parameters;
    return [...this.#cells.values()].flatMap(([x, y, z, count]) => {
      if (count < leastMet) return [];
      const at: Vector = [x / count, y / count, z / count];
      const inwards = gradient(resampler, at, slope);
      return inwards === null ? [] : [{ at, inwards }];
    });
  }
}

/** The unit direction in which the values rise at a place, over `over` mm; null where they do not, or are not known. */
function gradient(resampler: Resampler, [x, y, z]: Vector, over: number): Vector | null {
  const two = new Float32Array(2);
  const rise = (dx: number, dy: number, dz: number): number => {
    resampler.line(x - dx, y - dy, z - dz, 2 * dx, 2 * dy, 2 * dz, 2, two, 0);
    return (two[1] as number) - (two[0] as number);
  };
  const g = [rise(over, 0, 0), rise(0, over, 0), rise(0, 0, over)] as const;
  const length = Math.hypot(...g);
  return length > 0 ? [g[0] / length, g[1] / length, g[2] / length] : null;
}
