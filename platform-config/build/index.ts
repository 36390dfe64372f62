export { buildPlugin } from './buildPlugin';
export { bundleSize, requireBudgets } from './bundleBudget';
export { describeParameters, parameterCount } from './parameterCount';
