export { OutlineChoice } from './outlineChoice';
export { outlineStateOf, type OutlinedSurface, type OutlineState, type OutlineWish } from './outlineState';
