import type { Resampler } from '../../volume';
import type { GapWalls } from './gapDepth';
import type { JointParameters } from './parameters';
import type { Vector } from './wallCells';

/** The values along one ray through a place between two bones. */
export class WallProfile {
  readonly #values: Float32Array;
  readonly #middle: number;
  /** HU: what is at least a wall, and how far the values fall again behind one. */
  readonly #wall: number;
  readonly #fall: number;
  readonly #depth: number;

  constructor(
    private readonly resampler: Resampler,
    contrast: number,
    private readonly parameters: Pick<JointParameters, 'walls' | 'gap'>,
  ) {
    const { walls, gap } = parameters;
    this.#middle = Math.round(walls.reach / walls.step);
    this.#values = new Float32Array(2 * this.#middle + 1);
    this.#wall = gap.softTissue + gap.leastWall * contrast;
    this.#fall = walls.behind * contrast;
    this.#depth = walls.leastDepth * contrast;
  }

  /** Where the walls to both sides are met, at half of the lower one's height, mm along the ray from the place; or null. */
  walls([x, y, z]: Vector, [dx, dy, dz]: Vector): GapWalls | null {
    const {
      walls: { reach, step, about, widest },
      gap: { darkest, air },
    } = this.parameters;
    const values = this.#values;
    const middle = this.#middle;
    const count = values.length;
    this.resampler.line(
      x - reach * dx,
      y - reach * dy,
      z - reach * dz,
      step * dx,
      step * dy,
      step * dz,
      count,
      values,
      0,
    );
    // Outside the stack there is no bone.
    for (let i = 0; i < count; i++) if (!((values[i] as number) >= air)) values[i] = air;
    let lowest = middle;
    for (let i = middle - about; i <= middle + about; i++)
      if ((values[i] as number) < (values[lowest] as number)) lowest = i;
    const before = this.#peak(lowest, -1);
    if (before === null) return null;
    const after = this.#peak(lowest, 1);
    if (after === null) return null;
    let low = values[lowest] as number;
    for (let i = before; i <= after; i++) low = Math.min(low, values[i] as number);
    low = Math.max(low, darkest);
    const lower = Math.min(values[before] as number, values[after] as number);
    if (lower - low < this.#depth) return null;
    const half = (lower + low) / 2;
    const inner = this.#crossing(lowest, before, -1, half);
    const outer = this.#crossing(lowest, after, 1, half);
    if (inner === null || outer === null || (outer - inner) * step > widest) return null;
    return { inner: (inner - middle) * step, outer: (outer - middle) * step };
  }

  /** The first wall's peak on the way from a sample to one end; null where there is none. */
  #peak(from: number, way: -1 | 1): number | null {
    const values = this.#values;
    let peak = from + way;
    if (peak < 0 || peak >= values.length) return null;
    for (let i = peak; i >= 0 && i < values.length; i += way) {
      const value = values[i] as number;
      const top = values[peak] as number;
      if (value > top) peak = i;
      else if (top > this.#wall && value < top - this.#fall) break;
    }
    return (values[peak] as number) > this.#wall ? peak : null;
  }

  /** Where the values first reach a height on the way to a peak, in samples; null where the way begins above it. */
  #crossing(from: number, peak: number, way: -1 | 1, height: number): number | null {
    const values = this.#values;
    let i = from;
    while (i !== peak && (values[i] as number) < height) i += way;
    if (i === from) return null;
    const beyond = values[i] as number;
    const here = values[i - way] as number;
    return i - way * ((beyond - height) / (beyond - here));
  }
}
