import type { MeasuredSurface } from '../../analysis';
import type { SourceSeries } from '../../plan';
import { MODALITY_CODE, PRIVATE, STANDARD } from '../codes';
import { codedItem, containerItem, imageItem, numericItem, textItem, uidItem, type ContentItem } from '../valueTypes';

/**
 * The source series, image by image in slice order (TID 1600 to 1602), and the segment that was measured
 * on. The segment stands here and not with the measurements: a measurement group that names one would be a
 * volumetric region (TID 1411).
 */
export function imageLibrary(source: SourceSeries, surface: MeasuredSurface): ContentItem {
  const context = 'HAS ACQ CONTEXT';
  return containerItem(STANDARD.imageLibrary, [
    containerItem(STANDARD.imageLibraryGroup, [
      codedItem(context, STANDARD.modality, MODALITY_CODE[source.Modality]),
      uidItem(context, STANDARD.frameOfReferenceUid, source.FrameOfReferenceUID),
      numericItem(context, STANDARD.spacingBetweenSlices, {
        value: source.sliceSpacing,
        unit: STANDARD.millimetre,
      }),
      ...(source.SeriesDescription === ''
        ? []
        : [textItem(context, PRIVATE.sourceSeriesDescription, source.SeriesDescription)]),
      ...source.instances.map(instance => imageItem(STANDARD.sourceImage, instance)),
      ...(surface.kind === 'traced' ? [] : [imageItem(STANDARD.referencedSegment, surface.segment)]),
    ]),
  ]);
}
