export * from './plan';
export * from './readSource';
export * from './record';
export * from './source';
