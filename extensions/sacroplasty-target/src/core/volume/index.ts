export * from './sample';
export * from './voxelStack';
