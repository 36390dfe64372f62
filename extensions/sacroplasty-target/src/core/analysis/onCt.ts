import {
  axialContour,
  boneRidgeDirection,
  findJoint,
  findSacrum,
  foramenLimit,
  jointCourse,
  lateralLimit,
  sacralFrame,
  seenOnMidline,
  surfaceInFrame,
  toLocal,
  tracedSurface,
  type AxialContour,
  type OuterSurface,
  type SacralFrame,
  type SacroiliacJoint,
  type Sacrum,
} from '../cortex';
import { forBothSides, signOf, type LpsDirection, type LpsPoint, type Side } from '../geometry';
import type { Landmark } from '../landmark';
import { isWithinStack, sample, type VoxelStack } from '../volume';
import type { SideLimits } from './assessOffset';
import { warnMetal } from './warnMetal';

const ON_MR = 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
const NO_BONE = 'no bone is seen around the four corners: are they on S1?';
/** Around S1 a wall is seen on most rays; the S1-S2 disc and the pedicles leave some open. */
const LEAST_SEEN = 0.4;
const OUTSIDE = 'the landmark lies outside the images';
const NOT_LOADED = 'the images around the landmark are not loaded';

/**
 * How a sacroiliac joint runs (horizontal unit vector, LPS): 'seen' clearly; 'unsure' of its direction;
 * 'guessed' from the bones beside a joint that is not seen.
 */
export type FoundJoint =
  { readonly kind: 'seen' | 'unsure' | 'guessed'; readonly direction: LpsDirection } | { readonly kind: 'none' };

/** What the CT shows of one ala. */
export interface AlaOnCt {
  readonly limits: SideLimits;
  /** Looked for when first asked: nobody needs it where the user has drawn the line. */
  readonly joint: () => FoundJoint;
}

/** What the CT shows around a landmark, whatever the user has fixed and on whatever surface it is measured. */
export type OnCt = SeenOnCt | { readonly kind: 'unseen'; readonly reason: string };

export interface SeenOnCt {
  readonly kind: 'seen';
  readonly surface: OuterSurface;
  readonly alae: Readonly<Record<Side, AlaOnCt>>;
  readonly metal: string | null;
  /** The same bone, seen from another landmark near by: nothing is looked for again. */
  readonly seenFrom: (landmark: Landmark) => SeenOnCt;
}

/** Nothing is seen of an ala. */
export const UNSEEN_ALA: AlaOnCt = {
  limits: { foramen: null, lateral: null, jointSeen: false },
  joint: () => ({ kind: 'none' }),
};

/** Looks for the sacrum, its foramina and its joints around a landmark: most of what an analysis costs. */
export function findOnCt(stack: VoxelStack, landmark: Landmark): OnCt {
  if (stack.intensity === 'arbitrary') return { kind: 'unseen', reason: ON_MR };
  if (sample(stack, landmark.target) === null) {
    return { kind: 'unseen', reason: isWithinStack(stack, landmark.target) ? NOT_LOADED : OUTSIDE };
  }
  const sacrum = findSacrum(stack, landmark);
  if (seenOnMidline(sacrum.surface) < LEAST_SEEN) return { kind: 'unseen', reason: NO_BONE };
  const surface = tracedSurface(sacrum);
  const found = forBothSides(side => findAla(stack, sacrum, side));
  const metal = warnMetal(stack, landmark.target);
  const seenIn = (from: OuterSurface): SeenOnCt => ({
    kind: 'seen',
    surface: from,
    alae: forBothSides(side => alaIn(from.frame, found[side])),
    metal,
    seenFrom: other => seenIn(surfaceInFrame(surface, sacralFrame(other))),
  });
  return seenIn(surface);
}

/** What was found of one ala, whatever line it is then measured along. */
interface FoundAla {
  readonly contour: AxialContour | null;
  readonly gap: SacroiliacJoint | null;
  /** The lateral edge of the S1 foramen, unsigned mm from the target that it was found from. */
  readonly foramen: { readonly edge: number; readonly from: LpsPoint } | null;
  readonly side: Side;
  readonly joint: () => FoundJoint;
}

function findAla(stack: VoxelStack, sacrum: Sacrum, side: Side): FoundAla {
  const contour = axialContour(stack, sacrum, side);
  const gap = contour === null ? null : findJoint(contour);
  const edge = foramenLimit(sacrum.surface, side);
  let joint: FoundJoint | null = null;
  return {
    contour,
    gap,
    foramen: edge === null ? null : { edge, from: sacrum.frame.origin },
    side,
    joint: () => (joint ??= howItRuns(stack, contour, gap)),
  };
}

function alaIn(frame: SacralFrame, { contour, gap, foramen, side, joint }: FoundAla): AlaOnCt {
  const limits: SideLimits = {
    foramen: foramen === null ? null : foramen.edge + signOf(side) * toLocal(frame, foramen.from)[0],
    lateral: contour === null ? null : lateralLimit(contour, gap, frame),
    jointSeen: gap !== null,
  };
  return { limits, joint };
}

function howItRuns(stack: VoxelStack, contour: AxialContour | null, joint: SacroiliacJoint | null): FoundJoint {
  if (contour === null) return { kind: 'none' };
  if (joint === null) {
    const direction = boneRidgeDirection(stack, contour);
    return direction === null ? { kind: 'none' } : { kind: 'guessed', direction };
  }
  const course = jointCourse(stack, contour, joint);
  if (course === null) return { kind: 'none' };
  return { kind: course.sure ? 'seen' : 'unsure', direction: course.direction };
}
