export { mapFrame } from './frame';
export { MapChart } from './MapChart';
export { MarginMapContent } from './MarginMapContent';
