export * from './origin';
export type * from './plan';
export * from './planJson';
export * from './planningDevice';
export * from './readSource';
export * from './record';
export * from './sideSummary';
export * from './source';
export * from './verification';
