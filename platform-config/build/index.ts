export { buildPlugin } from './buildPlugin';
export { bundleSize, requireBudgets } from './bundleBudget';
