export * from './tid1500';
export * from './tid1501';
export * from './tid300';
