export { contourInPlane, type FillLine } from './contourInPlane';
export { OUTLINE_PARAMETERS } from './parameters';
export { perPlane } from './perPlane';
export { stitch, type Piece } from './stitch';
export { UNSURE, type Outlined, type SurfaceOutline } from './surfaceOutline';
