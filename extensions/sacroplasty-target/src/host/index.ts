/*
 * The part of the OHIF host that this plugin uses, declared by hand: the published @ohif packages have
 * no types. What is not declared here is not used.
 */
export { hasService, probeHost, type Lack } from './contract';
export {
  annotationManager,
  cornerstoneLibraries,
  hostTools,
  type AnnotationManager,
  type Cornerstone,
  type CornerstoneLibraries,
  type CornerstoneTools,
} from './cornerstone';
export type * from './displaySets';
export type * from './events';
export type * from './interface';
export type * from './managers';
export { newUid } from './uid';
export type * from './viewports';
