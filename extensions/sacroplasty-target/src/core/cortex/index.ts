export { exitAlong, type Exit } from './exit';
export { directionToLocal, fromLocal, toLocal, type Local, type SacralFrame } from './frame';
export { nearestSurface, type NearSurface } from './margin';
export { findSacrum, type Sacrum } from './sacrum';
export { beyondSurface, seenOnMidline } from './sacralSurface';
export { axialContour, lateralLimit, type AxialContour } from './axialContour';
export { boneRidgeDirection } from './boneRidge';
export { findJoint, type SacroiliacJoint } from './joint';
export { foramenLimit } from './foramenLimit';
