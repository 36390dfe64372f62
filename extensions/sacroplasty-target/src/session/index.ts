export { hasAllImages, isInHounsfield, isUntouched } from './beginning';
export type * from './concern';
export { nextCorner, NO_CHOICE } from './geometry';
export * from './outline';
export {
  acceptedOf,
  contradicts,
  cornerStanding,
  isAnotherReader,
  isLevelUnsure,
  isLevelOpen,
  isOfAnother,
  landmarkStanding,
  levelWarnings,
  lineMisfit,
  newConcerns,
  planWarnings,
  settledWarnings,
  sidesStanding,
  type Standing,
} from './review';
export type * from './saveFailure';
export * from './session';
export type * from './state';
export { segmentOf } from './surface';
export * from './sweep';
