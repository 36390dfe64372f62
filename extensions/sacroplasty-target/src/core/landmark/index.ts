export * from './buildLandmark';
export * from './corners';
export { inSameVertebra } from './inSameVertebra';
export { isUnsure } from './isUnsure';
export * from './landmark';
export { LANDMARK_PARAMETERS } from './parameters';
export * from './refusal';
