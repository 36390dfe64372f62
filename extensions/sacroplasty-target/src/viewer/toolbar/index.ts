export * from './buttons';
export * from './toolButton';
