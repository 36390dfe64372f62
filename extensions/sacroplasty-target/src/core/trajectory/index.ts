export * from './distanceClass';
export * from './needleDirection';
export * from './sagittalDirection';
export * from './trajectory';
