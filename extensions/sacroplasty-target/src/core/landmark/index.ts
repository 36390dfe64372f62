export * from './buildLandmark';
export * from './corners';
export * from './landmark';
export * from './refusal';
