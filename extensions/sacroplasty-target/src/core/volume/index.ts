export * from './patientGrid';
export * from './resample';
export * from './sample';
export * from './voxelStack';
export * from './spacingAlong';
