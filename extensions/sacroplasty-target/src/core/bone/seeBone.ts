import { forBothSides, type Side } from '../geometry';
import type { Landmark } from '../landmark';
import { isWithinStack, sample, type VoxelStack } from '../volume';
import {
  axialContour,
  boneRidgeDirection,
  findJoint,
  findJointSheet,
  jointCourse,
  type AxialContour,
  type JointCourse,
  type JointParameters,
} from './joint';
import { BONE, type BoneParameters } from './parameters';
import type { FoundJoint, SeenAla, SeenBone, UnseenBone } from './seenBone';
import { findSacrum, foramenLimit, seenOnMidline, type Sacrum } from './surface';
import { warnMetal } from './warnMetal';

/**
 * Looks for the sacrum, its foramina and its joints around a landmark: most of what an analysis costs.
 * @param stack in HU; on any other nothing is seen.
 */
export function seeBone(
  stack: VoxelStack,
  landmark: Landmark,
  parameters: BoneParameters = BONE,
): SeenBone | UnseenBone {
  if (stack.intensity === 'arbitrary') return { kind: 'unseen', reason: 'no-hounsfield' };
  if (sample(stack, landmark.target) === null) {
    return { kind: 'unseen', reason: isWithinStack(stack, landmark.target) ? 'not-loaded' : 'outside-images' };
  }
  const sacrum = findSacrum(stack, landmark, parameters.surface);
  if (seenOnMidline(sacrum.surface) < parameters.seen.onMidline) return { kind: 'unseen', reason: 'no-bone' };
  const { surface, prior } = sacrum;
  return {
    kind: 'seen',
    landmark,
    sacrum: { surface, prior },
    alae: forBothSides(side => seeAla(stack, sacrum, side, parameters.joint)),
    metal: warnMetal(stack, landmark.target, parameters),
  };
}

function seeAla(stack: VoxelStack, sacrum: Sacrum, side: Side, parameters: JointParameters): SeenAla {
  const contour = axialContour(stack, sacrum, side, parameters.axial);
  const gap = contour === null ? null : findJoint(contour, parameters.line);
  const foramen = foramenLimit(sacrum.surface, side, sacrum.parameters.foramen);
  const course = contour === null || gap === null ? null : jointCourse(stack, contour, gap, parameters);
  return {
    contour,
    gap,
    foramen,
    joint: howItRuns(stack, contour, course, parameters),
    sheet: contour === null || course === null ? null : findJointSheet(stack, contour, course.plane, parameters),
  };
}

function howItRuns(
  stack: VoxelStack,
  contour: AxialContour | null,
  course: JointCourse | null,
  parameters: JointParameters,
): FoundJoint {
  if (contour === null) return { kind: 'none' };
  if (course === null) {
    const direction = boneRidgeDirection(stack, contour, parameters.ridge);
    return direction === null ? { kind: 'none' } : { kind: 'guessed', direction, uncertainty: parameters.sure.guessed };
  }
  const { direction, uncertainty } = course;
  return { kind: uncertainty > parameters.sure.most ? 'unsure' : 'seen', direction, uncertainty };
}
