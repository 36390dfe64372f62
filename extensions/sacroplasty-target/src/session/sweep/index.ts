export { acrossOf, courseOf, endsOf, sliceAt, zoneToSee, type Course } from './course';
export * from './coverage';
export { findingsOf, type Finding } from './findings';
export {
  isUnknownAtCortex,
  statusShown,
  placeOnLine,
  SLICE_STATUSES,
  STATUS_LETTER,
  statusOf,
  type PlaceOnLine,
  type SliceStatus,
} from './sliceStatus';
export * from './state';
export { Sweep, SWEEP_RATES } from './sweep';
