export type * from './proposal';
export * from './levelCheck';
export { PROPOSAL_PARAMETERS, type ProposalParameters } from './parameters';
export { findLandmark, proposeLandmark } from './proposeLandmark';
export type { SuggestedAnatomy, TransitionReason, TransitionSigns, TransitionSuggestion } from './transition';
