export * from './identity';
export * from './origin';
export type * from './plan';
export * from './planJson';
export * from './planningDevice';
export * from './readSource';
export * from './record';
export * from './source';
