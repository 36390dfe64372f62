export * from './reactIsland';
