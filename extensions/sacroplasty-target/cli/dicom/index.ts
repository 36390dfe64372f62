export { loadDicomWebSeries } from './dicomWeb';
export { decodeHeader } from './decode';
export { encodeDataset } from './encode';
export { loadDicomFolder } from './folder';
export type { LoadedSeries, SeriesLoad } from './loadedSeries';
export { loadSegmentedSacrum } from './segmentation';
