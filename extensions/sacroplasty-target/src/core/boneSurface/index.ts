export type { BoneSurface } from './boneSurface';
export type { Exit, ExitsSought } from './exit';
export { firstExit } from './firstExit';
export { directionToLocal, fromLocal, sacralFrame, toLocal, type Local, type SacralFrame } from './frame';
export type { NearSurface } from './nearSurface';
export { FIRST_EXIT, FIRST_EXIT_PARAMETERS, WALL_PARAMETERS } from './parameters';
export { surfaceInFrame } from './surfaceInFrame';
