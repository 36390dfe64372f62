export * from './reactIsland';
export * from './whileOpen';
