export * from './proposal';
export { proposeLandmark } from './proposeLandmark';
