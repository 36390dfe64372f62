export { AXIAL_VIEW } from './axialView';
export * from './engine';
export * from './session';
export { NOTHING_MISSING } from './nothingMissing';
