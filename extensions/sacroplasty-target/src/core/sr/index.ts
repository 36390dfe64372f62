export { PRIVATE, PRIVATE_SCHEME, STANDARD } from './codes';
export type { Code } from './coding';
export { CONTENT_VERSION } from './content';
export type { DatasetValue, NaturalisedDataset } from './dataset';
export { NO_LINEAGE, nextSrIdentity, type SrIdentity, type SrLineage } from './identity';
export * from './read';
export { COMPREHENSIVE_3D_SR } from './sop';
export type { TrackingRole } from './tracking';
export { writePlanSr } from './writePlanSr';
