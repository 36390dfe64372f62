export * from './brand';
export * from './exhaustive';
export * from './lps';
export * from './plane';
export * from './side';
export * from './units';
