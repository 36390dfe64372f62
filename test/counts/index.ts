export { countPlaywright } from './playwrightResults';
export { countLine, sum, type TestCount } from './testCount';
export { countVitest } from './vitestResults';
