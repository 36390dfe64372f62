export { OutlineChoice } from './outlineChoice';
export { outlineStateOf, type OutlinedSurface } from './outlineState';
