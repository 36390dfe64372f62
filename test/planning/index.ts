export * from './engine';
export * from './session';
