import { LeastCostPath } from '../../numeric';
import { fromTheMiddle } from './fromTheMiddle';
import type { JointParameters } from './parameters';
import type { SheetBox } from './sheetBox';

/**
 * The joint space as one sheet through a box: for every column of every level the sample across the plane where it lies.
 * On each level it is the path that has most of a gap under it. The target's level begins; from there each next level is
 * held by the one before, and at last every level by both beside it.
 */
export function followSheet(box: SheetBox, { below, heightStep, ...sheet }: JointParameters['sheet']): Uint8Array {
  const { levels } = box;
  const path = new SheetPath(box, sheet);
  const middle = Math.round(below / heightStep);
  fromTheMiddle({ levels, middle, rounds: sheet.rounds }, (level, beside) => path.solve(level, beside));
  return path.places;
}

/** The sheet while it is followed. */
class SheetPath {
  readonly places: Uint8Array;
  readonly #cost: Float32Array;
  readonly #least: LeastCostPath;

  constructor(
    private readonly box: SheetBox,
    private readonly sheet: Pick<JointParameters['sheet'], 'bend' | 'jump' | 'levelBend' | 'levelJump' | 'astray'>,
  ) {
    const { samples, columns, levels } = box;
    this.places = new Uint8Array(columns * levels);
    this.#cost = new Float32Array(samples);
    this.#least = new LeastCostPath(columns, samples, sheet.bend, sheet.jump);
  }

  /** Finds one level's path, held by those of other levels. */
  solve(level: number, beside: readonly number[]): void {
    const { samples, columns, depth } = this.box;
    const { levelBend, levelJump, astray } = this.sheet;
    const middle = (samples - 1) / 2;
    const cost = this.#cost;
    this.#least.begin(null);
    for (let column = 0; column < columns; column++) {
      const at = (level * columns + column) * samples;
      for (let i = 0; i < samples; i++) {
        let sum = astray * Math.abs(i - middle) - (depth[at + i] as number);
        for (const other of beside) {
          const there = this.places[other * columns + column] as number;
          sum += Math.min(levelJump, levelBend * Math.abs(i - there));
        }
        cost[i] = sum;
      }
      this.#least.add(cost, 0, 0, samples - 1);
    }
    let place = this.#least.end;
    for (let column = columns - 1; column >= 0; column--) {
      this.places[level * columns + column] = place;
      place = this.#least.before(column + 1, place);
    }
  }
}
