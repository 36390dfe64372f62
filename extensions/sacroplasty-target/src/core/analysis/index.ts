export type * from './analysis';
export type * from './containment';
export type * from './distance';
export type * from './sideAnalysis';
export * from './surface';
export { analyse } from './analyse';
export { Analyser } from './analyser';
export { withWarnings } from './withWarnings';
