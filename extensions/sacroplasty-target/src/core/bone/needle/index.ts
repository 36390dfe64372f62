export { exitAlong } from './exit';
