export { Engine } from './engine';
export { Measurer } from './measurer';
export type { Answer, Task } from './tasks';
export { workOf } from './work';
