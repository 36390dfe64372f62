export { USUAL_PARAMETERS } from './parameters';
export * from './usual';
