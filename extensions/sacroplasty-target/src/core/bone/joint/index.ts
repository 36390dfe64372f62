export { axialContour, type AxialContour } from './axialContour';
export { boneRidgeDirection } from './boneRidge';
export { crossing } from './crossing';
export { findJoint, type SacroiliacJoint } from './joint';
export { jointCourse, type JointCourse } from './jointCourse';
export { findJointSheet, type JointSheet } from './jointSheet';
export { lateralLimit } from './lateralLimit';
export { SacralFace } from './sacralFace';
export { JOINT, JOINT_PARAMETERS, type JointParameters } from './parameters';
