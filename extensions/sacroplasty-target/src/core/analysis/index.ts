export * from './analysis';
export * from './containment';
export * from './distance';
export * from './sideAnalysis';
export { analyse } from './analyse';
