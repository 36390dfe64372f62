export * from './assessSeries';
export type * from './instanceAttributes';
export * from './parseInstance';
export * from './rankSeries';
export type * from './seriesFacts';
export * from './seriesRefusal';
export * from './seriesWarning';
export * from './stackFromSlices';
