export { MapChart, mapFrame } from './marginMap';
export { mountPanel, mountStrip } from './mountPanel';
export type { PanelPort } from './port';
