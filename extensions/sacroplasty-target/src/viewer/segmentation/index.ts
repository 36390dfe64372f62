export { Segmentations } from './segmentations';
