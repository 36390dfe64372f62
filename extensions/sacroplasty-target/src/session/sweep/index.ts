export { acrossOf, courseOf, endsOf, sliceAt, zoneToSee, type Course } from './course';
export * from './coverage';
export { describeFinding, findingsOf, isBreach, type Finding } from './findings';
export {
  describeSlice,
  describeStatus,
  SLICE_STATUSES,
  STATUS_LETTER,
  statusOf,
  type SliceStatus,
} from './sliceStatus';
export * from './state';
export { Sweep } from './sweep';
