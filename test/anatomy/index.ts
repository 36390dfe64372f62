export { arbitraryS1, bodyFrom, PLAIN_S1, type BodyAtRest } from './arbitraryS1';
export * from './tube';
