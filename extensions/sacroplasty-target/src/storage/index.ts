export { Drafts, hasUnsavedWork, type Draft } from './drafts';
export { guardLeaving, type HearBeforeHost } from './leaveGuard';
export { personName, readableName, type Memory, type Observer } from './observer';
export { PLAN_HANDLER, planSopClassHandler, isPlanDisplaySet, type SopClassHandler } from './planSopClassHandler';
export { PlanStorage, type PlanStorageDependencies } from './planStorage';
export { readinessToSave, type Readiness } from './readiness';
export type { Opening, StorageState, ListedPlan } from './state';
export { interceptStudyBrowser, openPlansFromStudyBrowser } from './studyBrowser';
