export { resolveChoices, type Choices } from './choices';
export { NOTHING_GIVEN, type Given, type GivenSide } from './given';
export { resolveLines, type Lines } from './lines';
export { parseGiven } from './parse';
