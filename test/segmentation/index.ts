export * from './makeSegmentation';
export { segmentedTube } from './segmentedTube';
