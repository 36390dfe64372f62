import { forBothSides, type Side } from '../geometry';
import type { Landmark } from '../landmark';
import { isWithinStack, sample, type VoxelStack } from '../volume';
import {
  axialContour,
  boneRidgeDirection,
  findJoint,
  jointCourse,
  type AxialContour,
  type JointParameters,
  type SacroiliacJoint,
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
  return { contour, gap, foramen, joint: howItRuns(stack, contour, gap, parameters) };
}

function howItRuns(
  stack: VoxelStack,
  contour: AxialContour | null,
  joint: SacroiliacJoint | null,
  parameters: JointParameters,
): FoundJoint {
  if (contour === null) return { kind: 'none' };
  if (joint === null) {
    const direction = boneRidgeDirection(stack, contour, parameters.ridge);
    return direction === null ? { kind: 'none' } : { kind: 'guessed', direction };
  }
  const course = jointCourse(stack, contour, joint, parameters);
  if (course === null) return { kind: 'none' };
  return { kind: course.sure ? 'seen' : 'unsure', direction: course.direction };
}
