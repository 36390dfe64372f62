export { SEGMENTATION_PARAMETERS } from './parameters';
export { readSegmentation, type SegmentedSeries } from './readSegmentation';
export { sacrumSegments } from './sacrumSegments';
export { readSegmentedSacrum, segmentedSacrum, type SegmentedSacrum } from './segmentedSacrum';
export { sameSegment, type SegmentReference } from './segmentReference';
export type { SegmentRefusal } from './segmentRefusal';
export { segmentOutline } from './segmentOutline';
export { segmentSurface } from './segmentSurface';
