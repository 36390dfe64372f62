export * from './proposal';
export { proposeLandmark } from './proposeLandmark';
export type { TransitionSuggestion } from './transition';
