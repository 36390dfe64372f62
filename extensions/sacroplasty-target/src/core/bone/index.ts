export { BONE_REACH } from './reach';
export { seeBone } from './seeBone';
export type { FoundJoint, SeenAla, SeenBone, UnseenBone } from './seenBone';
export { UNSEEN_ALA, viewBone, type AlaLimits, type AlaView, type BoneView } from './boneView';
export { BONE_PARAMETERS, type BoneParameters } from './parameters';
