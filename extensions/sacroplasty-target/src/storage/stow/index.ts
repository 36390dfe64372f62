export * from './storeInstance';
