import { assertNever } from '../../geometry';
import type { MeasuredSurface } from '../../analysis';
import { PRIVATE, SURFACE_CODE } from '../codes';
import { codedItem, textItem, type ContentItem } from '../valueTypes';

/** Which surface the numbers were measured on, and how a person recognises a segmentation. */
export function surfaceItems(surface: MeasuredSurface): ContentItem[] {
  const coded = codedItem('CONTAINS', PRIVATE.surface, SURFACE_CODE[surface.kind]);
  switch (surface.kind) {
    case 'traced':
      return [coded];
    case 'segmentation': {
      const { SeriesDescription, SegmentLabel, madeBy } = surface.segment;
      return [
        coded,
        ...(SeriesDescription === '' ? [] : [textItem('CONTAINS', PRIVATE.segmentSeries, SeriesDescription)]),
        ...(SegmentLabel === '' ? [] : [textItem('CONTAINS', PRIVATE.segmentLabel, SegmentLabel)]),
        ...(madeBy === '' ? [] : [textItem('CONTAINS', PRIVATE.segmentMaker, madeBy)]),
      ];
    }
    default:
      return assertNever(surface);
  }
}
