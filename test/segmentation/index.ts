export * from './makeSegmentation';
