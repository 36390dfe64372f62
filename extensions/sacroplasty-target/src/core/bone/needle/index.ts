export { exitFromSacrum } from './exitFromSacrum';
export { NEEDLE, NEEDLE_PARAMETERS, type NeedleParameters } from './parameters';
