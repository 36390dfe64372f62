export * from './identity';
export { COPIED_KEYWORDS, VALUE_REPRESENTATION } from './attributeTable';
export {
  copyAttributes,
  describeLeftOut,
  type CopiedAttributes,
  type CopiedValue,
  type LeftOutAttribute,
} from './copiedAttributes';
export * from './localIso';
export * from './origin';
export type * from './plan';
export * from './planJson';
export * from './planningDevice';
export * from './readSource';
export * from './record';
export * from './sideSummary';
export * from './source';
export * from './verification';
