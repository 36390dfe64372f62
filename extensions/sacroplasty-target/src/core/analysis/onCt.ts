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
  type JointCourse,
  type OuterSurface,
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

/** What the CT shows of one ala. */
export interface AlaOnCt {
  readonly limits: SideLimits;
  readonly joint: JointCourse | null;
  /** Where the joint is not seen, how the bones beside it run. */
  readonly guess: LpsDirection | null;
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
  joint: null,
  guess: null,
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
  const guess = contour === null || joint !== null ? null : boneRidgeDirection(stack, contour);
  const course = contour === null || joint === null ? null : jointCourse(stack, contour, joint);
  return { limits, joint: course, guess };
}
