export { loadDicomFolder, type FolderContent } from './dicom/folder';
export type { LoadedSeries, SeriesLoad } from './dicom/loadedSeries';
export type { Wanted } from './dicom/seriesHeaders';
