export * from './plan';
export * from './record';
export * from './source';
