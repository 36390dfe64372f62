export * from './analysis';
export * from './containment';
export * from './distance';
export * from './sideAnalysis';
export * from './surface';
export { analyse } from './analyse';
export { Analyser } from './analyser';
