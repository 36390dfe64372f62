export { segmentedPhantomFile } from './segmentedPhantomFile';
