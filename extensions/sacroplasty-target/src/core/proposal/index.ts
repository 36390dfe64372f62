export type * from './proposal';
export * from './levelCheck';
export type { LevelCertainty, LevelUnsure, OtherVertebra } from './levelCertainty';
export { PROPOSAL, PROPOSAL_PARAMETERS, withFitted, type ProposalParameters } from './parameters';
export { findLandmark, proposeLandmark } from './proposeLandmark';
export type { SuggestedAnatomy, TransitionReason, TransitionSigns, TransitionSuggestion } from './transition';

// For fitting the models of S1 to bones whose S1 is known.
export { logOdds, probabilitiesOf, type LevelModel } from './levelModel';
export { signsOf } from './levelSigns';
export { lookNear, type Look } from './lookNear';
export { shapeOf, type ShapeModel } from './s1Shape';
export { sagittalFrame, toPlane, type SagittalFrame } from './sagittalFrame';
export { refineWedge } from './searchWedge';
export { cornersOf, distance, wedgeOf, type PicturePoint, type Wedge } from './wedge';
