export { Engine } from './engine';
export { Measurer } from './measurer';
export type { Task } from './tasks';
export { workOf } from './work';
export { Turns } from './turns';
