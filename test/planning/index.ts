export { AXIAL_VIEW } from './axialView';
export * from './engine';
export { PROPOSED_S1 } from './proposal';
export * from './session';
export { NOTHING_MISSING } from './nothingMissing';
