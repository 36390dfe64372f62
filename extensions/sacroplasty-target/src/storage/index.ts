export { Drafts, hasUnsavedWork } from './drafts';
export type * from './failures';
export { guardLeaving, type HearBeforeHost } from './leaveGuard';
export { readableName } from './observer';
export { planSopClassHandler } from './planSopClassHandler';
export { PlanStorage } from './planStorage';
export { readinessToSave, type NotReady } from './readiness';
export type { StorageState, ListedPlan } from './state';
export { interceptStudyBrowser, openPlansFromStudyBrowser } from './studyBrowser';
