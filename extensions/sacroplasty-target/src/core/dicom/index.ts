export * from './fields';
export * from './personName';
