export { buildPlugin } from './buildPlugin';
export { BUDGET, bundleSize, requireBudget } from './bundleBudget';
