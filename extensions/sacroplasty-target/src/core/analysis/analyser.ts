import type { OuterSurface } from '../cortex';
import { distanceBetween, dot } from '../geometry';
import { CORNER_ORDER, type Landmark } from '../landmark';
import type { VoxelStack } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyse } from './analyse';
import { findOnCt, type OnCt, type SeenOnCt } from './onCt';

/** A landmark whose target is this near, mm, and whose plane is turned this little lies in the bone that was found. */
const NEAR = { target: 6, turn: Math.cos((6 * Math.PI) / 180) } as const;

/**
 * Analyses one after another and keeps what the CT shows around the last landmark: while only an ala target
 * or a joint line is dragged, the sacrum is not looked for again.
 */
export class Analyser {
  #last: { readonly stack: VoxelStack; readonly landmark: Landmark; readonly onCt: OnCt } | null = null;

  /** The answers of `analyse`. A stack whose slices have changed must be another object. */
  analyse(input: AnalysisInput): Analysis {
    const { stack, landmark } = input;
    const last = this.#last;
    const isKnown = last?.stack === stack && isSame(last.landmark, landmark);
    return analyse(input, isKnown ? last.onCt : this.#find(input));
  }

  /**
   * As `analyse`, for a landmark that is being dragged: surface, foramina and joints are the patient's and stay
   * as they were found, the whole of containment and distances is measured along the new line. Found anew once
   * the landmark has come too far. Where the drag ends, `analyse` has the last word.
   */
  follow(input: AnalysisInput): Analysis {
    return analyse(input, this.#kept(input) ?? this.#find(input));
  }

  /** The surface that the last analysis found on the CT, seen from this landmark; null where it found none there. */
  tracedSurface(input: Pick<AnalysisInput, 'stack' | 'landmark'>): OuterSurface | null {
    return this.#kept(input)?.surface ?? null;
  }

  /** What was found last, seen from a landmark that lies in that bone. */
  #kept({ stack, landmark }: Pick<AnalysisInput, 'stack' | 'landmark'>): SeenOnCt | null {
    const last = this.#last;
    if (last?.stack !== stack || last.onCt.kind === 'unseen') return null;
    if (isSame(last.landmark, landmark)) return last.onCt;
    return isNear(last.landmark, landmark) ? last.onCt.seenFrom(landmark) : null;
  }

  #find({ stack, landmark }: AnalysisInput): OnCt {
    const onCt = findOnCt(stack, landmark);
    this.#last = { stack, landmark, onCt };
    return onCt;
  }
}

function isNear(a: Landmark, b: Landmark): boolean {
  return distanceBetween(a.target, b.target) <= NEAR.target && dot(a.normal, b.normal) >= NEAR.turn;
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
