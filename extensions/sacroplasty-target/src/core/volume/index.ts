export * from './crop';
export * from './patientGrid';
export * from './reduce';
export * from './resample';
export * from './sample';
export * from './spacingAlong';
export * from './voxelStack';
export * from './work';
