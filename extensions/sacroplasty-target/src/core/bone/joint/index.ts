export { axialContour, type AxialContour } from './axialContour';
export { boneRidgeDirection } from './boneRidge';
export { findJoint, type SacroiliacJoint } from './joint';
export { jointCourse } from './jointCourse';
export { lateralLimit } from './lateralLimit';
export { JOINT, JOINT_PARAMETERS, type JointParameters } from './parameters';
