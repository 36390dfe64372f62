export * from './matchSource';
export * from './readPlanSr';
export * from './storedPlan';
export { describeSrRefusal, type SrRefusal } from './refusal';
