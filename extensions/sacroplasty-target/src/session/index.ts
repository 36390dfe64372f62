export type { Acceptance } from './acceptance';
export * from './findS1';
export * from './placement';
export * from './session';
export type { SessionDependencies } from './sessionStore';
export * from './standing';
export * from './state';
export { segmentOf, type SurfaceState } from './surface';
export * from './sweep';
