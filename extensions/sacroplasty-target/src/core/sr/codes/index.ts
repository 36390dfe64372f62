export * from './privateCodes';
export * from './standardCodes';
export * from './vocabulary';
