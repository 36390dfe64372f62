import {
  axialContour,
  boneRidgeDirection,
  findJoint,
  findSacrum,
  foramenLimit,
  jointCourse,
  lateralLimit,
  seenOnMidline,
  tracedSurface,
  type AxialContour,
  type OuterSurface,
  type SacroiliacJoint,
  type Sacrum,
} from '../cortex';
import { forBothSides, type LpsDirection, type Side } from '../geometry';
import type { Landmark } from '../landmark';
import { sampleIndex, toIndex, type VoxelStack } from '../volume';
import type { SideLimits } from './assessOffset';
import { warnMetal } from './warnMetal';

const ON_MR = 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
const NO_BONE = 'no bone is seen around the four corners: are they on S1?';
/** Around S1 a wall is seen on most rays; the S1-S2 disc and the pedicles leave some open. */
const LEAST_SEEN = 0.4;
const NO_VOXELS = 'the landmark lies outside the loaded images';

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
export type OnCt =
  | {
      readonly kind: 'seen';
      readonly surface: OuterSurface;
      readonly alae: Readonly<Record<Side, AlaOnCt>>;
      readonly metal: string | null;
    }
  | { readonly kind: 'unseen'; readonly reason: string };

/** Nothing is seen of an ala. */
export const UNSEEN_ALA: AlaOnCt = {
  limits: { foramen: null, lateral: null, jointSeen: false },
  joint: () => ({ kind: 'none' }),
};

/** Looks for the sacrum, its foramina and its joints around a landmark: most of what an analysis costs. */
export function findOnCt(stack: VoxelStack, landmark: Landmark): OnCt {
  if (stack.intensity === 'arbitrary') return { kind: 'unseen', reason: ON_MR };
  const index = toIndex(stack, landmark.target);
  if (sampleIndex(stack, index[0], index[1], index[2]) === null) return { kind: 'unseen', reason: NO_VOXELS };
  const sacrum = findSacrum(stack, landmark);
  if (seenOnMidline(sacrum.surface) < LEAST_SEEN) return { kind: 'unseen', reason: NO_BONE };
  return {
    kind: 'seen',
    surface: tracedSurface(sacrum),
    alae: forBothSides(side => findAla(stack, sacrum, side)),
    metal: warnMetal(stack, landmark.target),
  };
}

function findAla(stack: VoxelStack, sacrum: Sacrum, side: Side): AlaOnCt {
  const contour = axialContour(stack, sacrum, side);
  const joint = contour === null ? null : findJoint(contour);
  const limits: SideLimits = {
    foramen: foramenLimit(sacrum.surface, side),
    lateral: contour === null ? null : lateralLimit(contour, joint, sacrum),
    jointSeen: joint !== null,
  };
  let found: FoundJoint | null = null;
  return { limits, joint: () => (found ??= howItRuns(stack, contour, joint)) };
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
