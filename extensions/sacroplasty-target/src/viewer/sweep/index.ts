export { sweepFeature } from './feature';
