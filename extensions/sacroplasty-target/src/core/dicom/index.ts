export * from './fields';
export { secondsOf } from './moment';
export * from './personName';
