import { viewBone, type BoneView, type SeenBone, type UnseenBone } from '../bone';
import type { BoneSurface } from '../boneSurface';
import { degreesToRadians, distanceBetween, dot } from '../geometry';
import { CORNER_ORDER, type Landmark } from '../landmark';
import { once } from '../numeric';
import type { VoxelStack } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseOn } from './analyseOn';
import { ANALYSIS } from './parameters';
import { rehearse } from './rehearse';
import { surfaceFor } from './surfaceFor';

const { dragging } = ANALYSIS;
/** A landmark whose plane is turned this little lies in the bone that was found: the cosine of the turn. */
const LEAST_COSINE = Math.cos(degreesToRadians(dragging.turn));

/** A place to measure at: a landmark on a stack. A stack whose slices have changed must be another object. */
export type Place = Pick<AnalysisInput, 'stack' | 'landmark'>;

interface Known {
  readonly stack: VoxelStack;
  readonly landmark: Landmark;
  readonly bone: SeenBone | UnseenBone;
  /** Made when it is first measured in: who only takes bone over need not wait for it. */
  readonly view: () => BoneView | UnseenBone;
}

/**
 * Analyses one after another in bone that has been found: while only an ala target or a joint line is dragged, what the
 * CT shows around the landmark is the same. Looks for no bone itself, so that a page can have it without the search:
 * where the bone is not known there is no answer, and `adopt` gives it what was found elsewhere.
 */
export class Analyser {
  /** The surface of every analysis that somebody still has. */
  readonly #surfaces = new WeakMap<Analysis, () => BoneSurface | null>();
  #last: Known | null = null;
  #isRehearsed = false;

  /** The answer of the function `analyse`; null: the bone around this very landmark is not known. */
  analyse(input: AnalysisInput): Analysis | null {
    const known = this.#known(input);
    return known === null ? null : this.#measure(input, known.view());
  }

  /**
   * As `analyse`, for a landmark that is being dragged: surface, foramina and joints are the patient's and stay
   * as they were found, the whole of containment and distances is measured along the new line. Where the drag ends,
   * `analyse` has the last word.
   * @returns null: the landmark has come too far from the bone that is known, or none is.
   */
  follow(input: AnalysisInput): Analysis | null {
    const view = this.#known(input)?.view() ?? this.#kept(input);
    return view === null ? null : this.#measure(input, view);
  }

  /** What the CT shows around this very landmark; null: not known. */
  boneAt(place: Place): SeenBone | UnseenBone | null {
    return this.#known(place)?.bone ?? null;
  }

  /** Takes over what was seen elsewhere around a landmark on this stack's voxels. */
  adopt(place: Place, bone: SeenBone | UnseenBone): void {
    this.#keep(place, bone);
  }

  /** Takes over an analysis that was made elsewhere, with the bone that it was made in. */
  adoptAnalysis(input: AnalysisInput, bone: SeenBone | UnseenBone, analysis: Analysis): void {
    const { view } = this.#keep(input, bone);
    this.#surfaces.set(
      analysis,
      once(() => {
        const seen = surfaceFor(input, view);
        return seen.kind === 'seen' ? seen.surface : null;
      }),
    );
  }

  /**
   * Reads the bone around this very landmark where it was taken over, and rehearses the measuring once: what is measured
   * next need not wait for either. A step is short; nothing is to be done between two of them.
   */
  *prepare(input: AnalysisInput): Generator<undefined, void> {
    const view = this.#known(input)?.view();
    if (view?.kind !== 'seen' || this.#isRehearsed) return;
    this.#isRehearsed = true;
    yield;
    yield* rehearse(input, view);
  }

  /** The surface that an analysis of this analyser was made on; null: on none, or it is not known here. */
  surfaceOf(analysis: Analysis): BoneSurface | null {
    return this.#surfaces.get(analysis)?.() ?? null;
  }

  /** The surface that was found last on the CT, measured from this landmark; null where it was found elsewhere. */
  surfaceFrom(place: Place): BoneSurface | null {
    return this.#kept(place)?.surface ?? null;
  }

  #measure(input: AnalysisInput, view: BoneView | UnseenBone): Analysis {
    const { analysis, surface } = analyseOn(input, view);
    this.#surfaces.set(analysis, () => surface);
    return analysis;
  }

  /** What was found around this very landmark. */
  #known({ stack, landmark }: Place): Known | null {
    const last = this.#last;
    return last?.stack === stack && isSame(last.landmark, landmark) ? last : null;
  }

  /** What was found last, seen from a landmark that lies in that bone. */
  #kept({ stack, landmark }: Place): BoneView | null {
    const last = this.#last;
    if (last?.stack !== stack) return null;
    const isHere = isSame(last.landmark, landmark);
    if (!isHere && !isNear(last.landmark, landmark)) return null;
    const view = last.view();
    if (view.kind === 'unseen') return null;
    return isHere ? view : view.from(landmark);
  }

  #keep({ stack, landmark }: Place, bone: SeenBone | UnseenBone): Known {
    this.#last = { stack, landmark, bone, view: once(() => viewBone(stack, bone)) };
    return this.#last;
  }
}

function isNear(a: Landmark, b: Landmark): boolean {
  return distanceBetween(a.target, b.target) <= dragging.target && dot(a.normal, b.normal) >= LEAST_COSINE;
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
