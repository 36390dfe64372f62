export * from './findS1';
export * from './outline';
export * from './placement';
export * from './session';
export type { SessionDependencies } from './sessionStore';
export * from './state';
export { segmentOf, type SurfaceState } from './surface';
export * from './sweep';
