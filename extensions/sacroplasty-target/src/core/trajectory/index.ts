export * from './directionLine';
export * from './distanceClass';
export * from './lineRefusal';
export * from './needleDirection';
export { TRAJECTORY_PARAMETERS } from './parameters';
export * from './sagittalDirection';
export * from './trajectory';
