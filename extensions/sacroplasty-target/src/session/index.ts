export * from './placement';
export * from './session';
export * from './state';
export * from './sweep';
