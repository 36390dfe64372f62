export * from './confirm';
