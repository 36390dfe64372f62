export { binomialFilter } from './binomialFilter';
export { clamp } from './clamp';
export { cumulative, density, DEVIATION_PER_MEDIAN, DEVIATIONS_OF_95, LOGISTIC_SCALE } from './gauss';
export { houghLine, type UprightLine } from './houghLine';
export { LeastCostPath } from './leastCostPath';
export { betweenFour, bilinear, trilinear } from './linear';
export { linearBlurVariance } from './linearBlur';
export { solve4, UNKNOWNS } from './solve4';
export * from './parameter';
