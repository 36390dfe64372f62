export { exitAlong } from './exit';
export { NEEDLE, NEEDLE_PARAMETERS, type NeedleParameters } from './parameters';
