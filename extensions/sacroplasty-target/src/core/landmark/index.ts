export * from './buildLandmark';
export * from './corners';
export { isUnsure } from './isUnsure';
export * from './landmark';
export { LANDMARK_PARAMETERS } from './parameters';
export * from './refusal';
