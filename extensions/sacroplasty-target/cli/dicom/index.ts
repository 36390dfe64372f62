export { loadDicomWebSeries, type DicomWebSource } from './dicomWeb';
export { decodeHeader } from './decode';
export { encodeDataset } from './encode';
export { loadDicomFolder, type FolderContent } from './folder';
export type { LoadedSeries, SeriesLoad } from './loadedSeries';
export { loadSegmentedSacrum, type SacrumLoad } from './segmentation';
export type { Wanted } from './seriesHeaders';
