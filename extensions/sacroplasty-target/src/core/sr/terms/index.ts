export * from './own';
export * as STANDARD from './standard';
export * from './texts';
