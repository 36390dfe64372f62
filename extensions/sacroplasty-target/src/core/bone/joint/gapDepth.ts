import type { JointParameters } from './parameters';

/** Where the two walls beside a gap face each other, along a line across it. */
export interface GapWalls {
  readonly inner: number;
  readonly outer: number;
}

/** How deep a gap between two bright walls the places of a line lie in that crosses the joint. */
export class GapDepth {
  readonly #reach: Float32Array;
  readonly #widening: readonly number[];

  /**
   * @param samples of a line.
   * @param contrast of the cortex as this scan shows it against soft tissue, HU.
   */
  constructor(
    private readonly samples: number,
    private readonly contrast: number,
    private readonly gap: JointParameters['gap'],
  ) {
    this.#reach = new Float32Array(samples + 2 * gap.wall);
    this.#widening = wideningTo(gap.wall);
  }

  /**
   * Writes the depths of one line, 0 to 1, from the brightest within reach to both sides of each place; what no voxel
   * shows becomes air.
   */
  read(values: Float32Array, at: number, depth: Float32Array): void {
    const { air, darkest, leastWall, softTissue, wall: width } = this.gap;
    const { contrast, samples } = this;
    const reach = this.#reach.fill(air);
    for (let i = 0; i < samples; i++) {
      // Outside the stack there is no bone.
      if (!((values[at + i] as number) >= air)) values[at + i] = air;
      reach[width + i] = values[at + i] as number;
    }
    for (const step of this.#widening) {
      for (let i = 0; i + step < reach.length; i++) {
        const next = reach[i + step] as number;
        if (next > (reach[i] as number)) reach[i] = next;
      }
    }
    const wall = softTissue + leastWall * contrast;
    for (let i = 0; i < samples; i++) {
      const lower = Math.min(reach[i] as number, reach[i + width] as number);
      const deep = (lower - Math.max(darkest, values[at + i] as number)) / contrast;
      depth[at + i] = lower > wall ? Math.max(0, Math.min(1, deep)) : 0;
    }
  }

  /** The walls' inner half heights, in samples, beside sample u of the line that begins at `first`; null where it is no gap. */
  walls(values: Float32Array, first: number, u: number): GapWalls | null {
    const { wall } = this.gap;
    const last = first + this.samples - 1;
    let darkest = first + u;
    for (let i = Math.max(first, first + u - 1); i <= Math.min(last, first + u + 1); i++)
      if ((values[i] as number) < (values[darkest] as number)) darkest = i;
    const low = values[darkest] as number;
    let before = low;
    let after = low;
    for (let d = 1; d <= wall; d++) {
      if (darkest - d >= first) before = Math.max(before, values[darkest - d] as number);
      if (darkest + d <= last) after = Math.max(after, values[darkest + d] as number);
    }
    const half = (Math.min(before, after) + low) / 2;
    let a = darkest;
    while (a > first && (values[a] as number) < half) a--;
    let b = darkest;
    while (b < last && (values[b] as number) < half) b++;
    if (a === first || b === last || a === darkest) return null;
    return {
      inner: a + (half - (values[a] as number)) / ((values[a + 1] as number) - (values[a] as number)) - first,
      outer: b - (half - (values[b] as number)) / ((values[b - 1] as number) - (values[b] as number)) - first,
    };
  }
}

/**
 * Steps that make each place the brightest of itself and the next `width`, one after another: each looks as far ahead
 * as the places before it already do.
 */
function wideningTo(width: number): readonly number[] {
  const steps: number[] = [];
  for (let reached = 0; reached < width;) {
    const step = Math.min(reached + 1, width - reached);
    steps.push(step);
    reached += step;
  }
  return steps;
}
