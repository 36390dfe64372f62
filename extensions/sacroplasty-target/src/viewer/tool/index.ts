export { targetToolFeature } from './targetTool';
