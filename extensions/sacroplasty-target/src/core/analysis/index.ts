export type * from './analysis';
export type * from './containment';
export type * from './distance';
export type * from './measuring';
export type * from './sideAnalysis';
export * from './reason';
export * from './surface';
export { LEAST_TARGET_OFFSET, misplacedTarget } from './targetWarnings';
export { analyse } from './analyse';
export { Analyser, type Place } from './analyser';
export { SeeingAnalyser } from './seeingAnalyser';
export {
  ANALYSIS_PARAMETERS,
  MEASURING,
  MEASURING_PARAMETERS,
  SAME_SLICE,
  type MeasuringParameters,
} from './parameters';
export { asksForALook } from './asksForALook';
export { isBorderline, isClearlyBehind, isClearlyInFront, type Uncertain } from './borderline';
export { breachOf, isCertainlyOutside, type BreachStretch, type SideBreach } from './breach';
export { isPastTheJoint } from './pastTheJoint';
export { turnUncertainty } from './turnUncertainty';
export { surfaceFor } from './surfaceFor';
export { statedWarning } from './statedWarning';
export type * from './warning';
export { withWarnings } from './withWarnings';
