export { targetToolFeature } from './feature';
