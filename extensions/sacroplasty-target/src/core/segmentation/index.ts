export {
  readSegmentation,
  type SegmentationReading,
  type SegmentationVolume,
  type SegmentedSeries,
} from './readSegmentation';
export { isSegmentation, sacrumSegments, SEGMENTATION_SOP_CLASSES } from './sacrumSegments';
export {
  readSegmentedSacrum,
  segmentedSacrum,
  type SegmentedSacrum,
  type SegmentedSacrumResult,
} from './segmentedSacrum';
export { sameSegment, type SegmentReference } from './segmentReference';
export type { SegmentRefusal } from './segmentRefusal';
export { segmentOutline } from './segmentOutline';
export { segmentSurface } from './segmentSurface';
