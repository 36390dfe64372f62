export { MarginMapContent } from './MarginMapContent';
