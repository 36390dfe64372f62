import { seeBone, viewBone, type BoneView, type UnseenBone } from '../bone';
import type { BoneSurface } from '../boneSurface';
import { distanceBetween, dot } from '../geometry';
import { CORNER_ORDER, type Landmark } from '../landmark';
import type { VoxelStack } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseOn } from './analyse';

/** A landmark whose target is this near, mm, and whose plane is turned this little lies in the bone that was found. */
const NEAR = { target: 6, turn: Math.cos((6 * Math.PI) / 180) } as const;

/**
 * Analyses one after another and keeps what the CT shows around the last landmark: while only an ala target
 * or a joint line is dragged, the sacrum is not looked for again.
 */
export class Analyser {
  /** The surface of every analysis that somebody still has. */
  readonly #surfaces = new WeakMap<Analysis, BoneSurface>();
  #last: { readonly stack: VoxelStack; readonly landmark: Landmark; readonly bone: BoneView | UnseenBone } | null =
    null;

  /** The answers of `analyse`. A stack whose slices have changed must be another object. */
  analyse(input: AnalysisInput): Analysis {
    return this.#measure(input, this.#known(input) ?? this.#find(input));
  }

  /**
   * As `analyse`, for a landmark that is being dragged: surface, foramina and joints are the patient's and stay
   * as they were found, the whole of containment and distances is measured along the new line. Found anew once
   * the landmark has come too far. Where the drag ends, `analyse` has the last word.
   */
  follow(input: AnalysisInput): Analysis {
    return this.#measure(input, this.#kept(input) ?? this.#find(input));
  }

  /** The surface that an analysis of this analyser was made on; null: on none, or it was made elsewhere. */
  surfaceOf(analysis: Analysis): BoneSurface | null {
    return this.#surfaces.get(analysis) ?? null;
  }

  /** The surface on the CT that `analyse` would measure on, traced now unless it is known; null: none is seen. */
  traceSurface(input: Pick<AnalysisInput, 'stack' | 'landmark'>): BoneSurface | null {
    const bone = this.#known(input) ?? this.#find(input);
    return bone.kind === 'seen' ? bone.surface : null;
  }

  /** The surface that the last analysis found on the CT, seen from this landmark; null where it found none there. */
  tracedSurface(input: Pick<AnalysisInput, 'stack' | 'landmark'>): BoneSurface | null {
    return this.#kept(input)?.surface ?? null;
  }

  #measure(input: AnalysisInput, bone: BoneView | UnseenBone): Analysis {
    const { analysis, surface } = analyseOn(input, bone);
    if (surface !== null) this.#surfaces.set(analysis, surface);
    return analysis;
  }

  /** What was found around this very landmark. */
  #known({ stack, landmark }: Pick<AnalysisInput, 'stack' | 'landmark'>): BoneView | UnseenBone | null {
    const last = this.#last;
    return last?.stack === stack && isSame(last.landmark, landmark) ? last.bone : null;
  }

  /** What was found last, seen from a landmark that lies in that bone. */
  #kept({ stack, landmark }: Pick<AnalysisInput, 'stack' | 'landmark'>): BoneView | null {
    const last = this.#last;
    if (last?.stack !== stack || last.bone.kind === 'unseen') return null;
    if (isSame(last.landmark, landmark)) return last.bone;
    return isNear(last.landmark, landmark) ? last.bone.from(landmark) : null;
  }

  #find({ stack, landmark }: Pick<AnalysisInput, 'stack' | 'landmark'>): BoneView | UnseenBone {
    const bone = viewBone(stack, seeBone(stack, landmark));
    this.#last = { stack, landmark, bone };
    return bone;
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
