export { draggingCorner } from './draggingCorner';
export { draggingLandmark } from './draggingLandmark';
export { DRAG_BEGINS, drawing } from './drawing';
export type { Interaction } from './interaction';
export { placing } from './placing';
export { slidingAlaTarget } from './slidingAlaTarget';
export { turningJoint } from './turningJoint';
