import type { MeasuredSurface } from '../../analysis';
import type { Code } from '../coding';
import { lacks, SURFACE_BEFORE_1_1 } from '../contentVersion';
import {
  codedItem,
  codedValue,
  imageItem,
  itemsOf,
  numberOf,
  optionalText,
  requiredOne,
  requiredUid,
  textItem,
  textOf,
  type ContentItem,
  type RawRecord,
  type TreeItem,
} from '../items';
import { foundText, refuse } from '../refusal';
import { ownTerm, STANDARD } from '../terms';
import { readReference, readSeriesOf, type ReferencedSeries } from './references';

/* Which surface the numbers were measured on, and how a person recognises a segmentation. */

export const TERMS = {
  surface: ownTerm('SURFACE', 'Surface of the sacrum that was measured on'),
  tracedSurface: ownTerm('SURFACE-TRACED', 'Found on the source images'),
  segmentedSurface: ownTerm('SURFACE-SEGMENT', 'A segmentation'),
  segmentSeries: ownTerm('SEGMENT-SERIES', 'Description of the segmentation series'),
  segmentLabel: ownTerm('SEGMENT-LABEL', 'Label of the segment'),
  segmentMaker: ownTerm('SEGMENT-MADE-BY', 'Algorithm or manufacturer of the segmentation'),
};

const SURFACE_CODE: Record<MeasuredSurface['kind'], Code> = {
  traced: TERMS.tracedSurface,
  segmentation: TERMS.segmentedSurface,
};

export function writeSurface(surface: MeasuredSurface): ContentItem[] {
  const coded = codedItem('CONTAINS', TERMS.surface, SURFACE_CODE[surface.kind]);
  if (surface.kind === 'traced') return [coded];
  const { SeriesDescription, SegmentLabel, madeBy } = surface.segment;
  const text = (name: Code, value: string): ContentItem[] => (value === '' ? [] : [textItem('CONTAINS', name, value)]);
  return [
    coded,
    ...text(TERMS.segmentSeries, SeriesDescription),
    ...text(TERMS.segmentLabel, SegmentLabel),
    ...text(TERMS.segmentMaker, madeBy),
  ];
}

/**
 * The segment, for the Image Library; nothing where none was measured on. It stands there and not with the
 * measurements: a measurement group that names one would be a volumetric region (TID 1411).
 */
export function writeSegmentReference(surface: MeasuredSurface): ContentItem[] {
  return surface.kind === 'traced' ? [] : [imageItem(STANDARD.referencedSegment, surface.segment)];
}

/** The series of the segmentation, for the evidence. */
export function segmentationSeries(surface: MeasuredSurface): ReferencedSeries[] {
  return surface.kind === 'traced' ? [] : [{ ...surface.segment, instances: [surface.segment] }];
}

/** @param library what the Image Library lists. */
export function readSurface(
  dataset: RawRecord,
  library: readonly TreeItem[],
  evaluations: readonly TreeItem[],
  contentVersion: string,
): MeasuredSurface {
  if (lacks(contentVersion, 'surface')) return SURFACE_BEFORE_1_1;
  const kind = codedValue(requiredOne(evaluations, TERMS.surface), SURFACE_CODE, TERMS.surface.meaning);
  if (kind === 'traced') return { kind };
  const { raw } = requiredOne(library, STANDARD.referencedSegment);
  const [reference = {}] = itemsOf(raw['ReferencedSOPSequence']);
  const SOPInstanceUID = requiredUid(reference, 'ReferencedSOPInstanceUID');
  const SegmentNumber = numberOf(reference['ReferencedSegmentNumber']);
  if (SegmentNumber === null) {
    const found = foundText(textOf(reference['ReferencedSegmentNumber']), 'segment-number');
    return refuse({ kind: 'unreadable', item: STANDARD.referencedSegment.meaning, found });
  }
  return {
    kind,
    segment: {
      ...readSeriesOf(dataset, SOPInstanceUID, { kind: 'reference-to-segmentation-series' }),
      ...readReference(reference),
      SegmentNumber,
      SeriesDescription: optionalText(evaluations, TERMS.segmentSeries),
      SegmentLabel: optionalText(evaluations, TERMS.segmentLabel),
      madeBy: optionalText(evaluations, TERMS.segmentMaker),
    },
  };
}
