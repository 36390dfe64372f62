export * from './proposal';
export { proposeLandmark } from './proposeLandmark';
export type { SuggestedAnatomy, TransitionSuggestion } from './transition';
