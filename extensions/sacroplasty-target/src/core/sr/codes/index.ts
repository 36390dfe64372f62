export * as PRIVATE from './privateCodes';
export * from './privateScheme';
export * as STANDARD from './standardCodes';
export * from './vocabulary';
