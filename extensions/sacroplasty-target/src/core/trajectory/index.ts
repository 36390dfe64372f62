export * from './directionLine';
export * from './distanceClass';
export * from './lineRefusal';
export * from './needleDirection';
export * from './sagittalDirection';
export * from './trajectory';
