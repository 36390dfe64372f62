export { cumulative, density } from './gauss';
export { houghLine, type UprightLine } from './houghLine';
export { LeastCostPath } from './leastCostPath';
export { solve4 } from './solve4';
