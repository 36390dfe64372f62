import { fromTheMiddle } from './fromTheMiddle';
import type { JointParameters } from './parameters';
import type { SheetBox } from './sheetBox';

/**
 * Parts sacrum and ilium: for every column of every level the sample across the box where the one ends and the other
 * begins. On each level it is the path that runs in dark gaps and cuts no cortex, along the plane or across it (dynamic
 * programming), so that it follows the steps of a joint and passes beside what only looks like a gap within a bone. The
 * middle level begins, each next one is held by the one before, and at last every level by both beside it.
 *
 * @param contrast of the cortex against soft tissue, HU.
 */
export function partBones(box: SheetBox, contrast: number, { gap, parting }: JointParameters): Uint8Array {
  const { levels } = box;
  const path = new Parting(box, brightness(box, contrast, gap.softTissue), parting);
  const middle = Math.round(parting.below / parting.heightStep);
  fromTheMiddle({ levels, middle, rounds: parting.rounds }, (level, beside) => path.solve(level, beside));
  return path.places;
}

/** How bright every sample is, 0 as soft tissue to 1 as cortex. */
function brightness({ values }: SheetBox, contrast: number, softTissue: number): Float32Array {
  return values.map(value => Math.max(0, Math.min(1, (value - softTissue) / contrast)));
}

class Parting {
  readonly places: Uint8Array;
  /** The least cost of a path to each sample of the column so far. */
  readonly #total: Float32Array;
  /** The sample of the column before from which each sample of each column is reached. */
  readonly #from: Uint8Array;

  constructor(
    private readonly box: SheetBox,
    private readonly bright: Float32Array,
    private readonly costs: JointParameters['parting'],
  ) {
    const { samples, columns, levels } = box;
    this.places = new Uint8Array(columns * levels);
    this.#total = new Float32Array(samples);
    this.#from = new Uint8Array(columns * samples);
  }

  /** Finds one level's path, held by those of other levels. */
  solve(level: number, beside: readonly number[]): void {
    const { samples, columns } = this.box;
    const total = this.#total.fill(0);
    for (let column = 0; column < columns; column++) {
      const from = this.#from.subarray(column * samples, (column + 1) * samples);
      for (let i = 0; i < samples; i++) from[i] = i;
      const at = (level * columns + column) * samples;
      if (column > 0) this.#across(at, from);
      this.#through(column, at, beside);
    }
    let place = 0;
    for (let i = 1; i < samples; i++) if ((total[i] as number) < (total[place] as number)) place = i;
    for (let column = columns - 1; column >= 0; column--) {
      this.places[level * columns + column] = place;
      place = this.#from[column * samples + place] as number;
    }
  }

  /** What a path costs that goes across a column, to the one side and to the other. */
  #across(at: number, from: Uint8Array): void {
    const { bend, cut } = this.costs;
    const total = this.#total;
    const last = from.length - 1;
    const step = (i: number, before: number): void => {
      const bright = ((this.bright[at + i] as number) + (this.bright[at + before] as number)) / 2;
      const sum = (total[before] as number) + bend + cut * bright;
      if (sum >= (total[i] as number)) return;
      total[i] = sum;
      from[i] = from[before] as number;
    };
    for (let i = 1; i <= last; i++) step(i, i - 1);
    for (let i = last - 1; i >= 0; i--) step(i, i + 1);
  }

  /** Adds what each sample of a column costs. */
  #through(column: number, at: number, beside: readonly number[]): void {
    const { samples, columns, depth } = this.box;
    const { bright, brightGap, gapFrom, deep, least, levelBend, levelJump, astray } = this.costs;
    const middle = (samples - 1) / 2;
    for (let i = 0; i < samples; i++) {
      const gap = depth[at + i] as number;
      const dark = (gap > gapFrom ? brightGap : bright) * (this.bright[at + i] as number);
      let sum = astray * Math.abs(i - middle) + dark - deep * Math.max(0, gap - least);
      for (const other of beside)
        sum += Math.min(levelJump, levelBend * Math.abs(i - (this.places[other * columns + column] as number)));
      this.#total[i] = (this.#total[i] as number) + sum;
    }
  }
}
