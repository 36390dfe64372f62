export { exitAlong, type Exit } from './exit';
export { directionToLocal, fromLocal, toLocal, type Local, type SacralFrame } from './frame';
export { nearestSurface, type NearSurface } from './margin';
export { findSacrum, type Sacrum } from './sacrum';
export { beyondSurface } from './sacralSurface';
export { axialContour, lateralExtent, type AxialContour } from './axialContour';
export { findJointDirection } from './jointDirection';
export { foramenLimit } from './foramenLimit';
