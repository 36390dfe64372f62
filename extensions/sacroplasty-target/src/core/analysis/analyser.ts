import type { OuterSurface } from '../cortex';
import { CORNER_ORDER, type Landmark } from '../landmark';
import type { VoxelStack } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyse } from './analyse';
import { findOnCt, type OnCt } from './onCt';

/**
 * Analyses one after another and keeps what the CT shows around the last landmark: while only an ala target
 * or a joint line is dragged, the sacrum is not looked for again. Its answers are those of `analyse`.
 */
export class Analyser {
  #last: { readonly stack: VoxelStack; readonly landmark: Landmark; readonly onCt: OnCt } | null = null;

  /** The surface that the last analysis found on the CT; null where that was of another landmark, or found none. */
  tracedSurface({ stack, landmark }: Pick<AnalysisInput, 'stack' | 'landmark'>): OuterSurface | null {
    const last = this.#last;
    if (last?.stack !== stack || last.onCt.kind === 'unseen' || !isSame(last.landmark, landmark)) return null;
    return last.onCt.surface;
  }

  /** See `analyse`. A stack whose slices have changed must be another object. */
  analyse(input: AnalysisInput): Analysis {
    const { stack, landmark } = input;
    if (this.#last?.stack !== stack || !isSame(this.#last.landmark, landmark))
      this.#last = { stack, landmark, onCt: findOnCt(stack, landmark) };
    return analyse(input, this.#last.onCt);
  }
}

/** Whether two landmarks are the same to the last digit. */
function isSame(a: Landmark, b: Landmark): boolean {
  const places = (of: Landmark): number[] => [
    ...CORNER_ORDER.flatMap(name => of.corners[name]),
    ...of.target,
    ...of.normal,
  ];
  const other = places(b);
  return places(a).every((value, i) => value === other[i]);
}
