export * from './origin';
export * from './plan';
export * from './planJson';
export * from './planningDevice';
export * from './readSource';
export * from './record';
export * from './source';
