export { nextCorner, NO_CHOICE, placementOf } from './geometry';
export * from './outline';
export {
  contradicts,
  cornerStanding,
  isLevelDoubted,
  isLevelOpen,
  landmarkStanding,
  levelOf,
  levelWarnings,
  lineMisfit,
  lineWarnings,
  newConcerns,
  sidesStanding,
  sideStanding,
  type Standing,
} from './review';
export * from './session';
export type * from './state';
export { segmentOf } from './surface';
export * from './sweep';
