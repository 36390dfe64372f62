export * from './assessSeries';
export { isDataset, readNumber, readText, readVerbatim, type Dataset } from './fields';
export type * from './instanceAttributes';
export * from './parseInstance';
export * from './rankSeries';
export type * from './seriesFacts';
export * from './seriesRefusal';
export * from './seriesWarning';
export * from './stackFromSlices';
