export * from './proposal';
export * from './levelCheck';
export { proposeLandmark } from './proposeLandmark';
export type { SuggestedAnatomy, TransitionSuggestion } from './transition';
