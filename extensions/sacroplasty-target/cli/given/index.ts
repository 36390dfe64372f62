export { resolveChoices } from './choices';
export { NOTHING_GIVEN, type Given } from './given';
export { resolveLines } from './lines';
export { parseGiven } from './parse';
