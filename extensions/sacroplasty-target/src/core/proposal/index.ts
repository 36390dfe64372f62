export * from './proposal';
export * from './levelCheck';
export { findLandmark, proposeLandmark } from './proposeLandmark';
export type { SuggestedAnatomy, TransitionSuggestion } from './transition';
