export { draggingCorner } from './draggingCorner';
export { draggingLandmark } from './draggingLandmark';
export type { Interaction } from './interaction';
export { placing } from './placing';
export { slidingAlaTarget } from './slidingAlaTarget';
export { turningJoint } from './turningJoint';
