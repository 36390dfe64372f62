export * from './assessDisplaySet';
export * from './chooseSeries';
export * from './seriesFeed';
export * from './seriesWatch';
