export { resolveChoices, type Choices } from './choices';
export { NOTHING_GIVEN, type Given, type GivenSide } from './given';
export { parseGiven } from './parse';
