import type { MeasuredSurface } from '../../analysis';
import { PRIVATE, STANDARD, SURFACE_CODE } from '../codes';
import { codedValue, optionalText, requiredOne, type TreeItem } from './contentTree';
import { itemsOf, numberOf, textOf, type RawRecord } from './lenient';
import { libraryItems, requiredUid, seriesReferencing } from './readSource';
import { refuse } from './refusal';

/** The one content version that knew only the surface found on the images, and did not name it. */
const BEFORE_SURFACES = '1.0';

/** What the plan was measured on. */
export function readSurface(
  dataset: RawRecord,
  root: readonly TreeItem[],
  evaluations: readonly TreeItem[],
  contentVersion: string,
): MeasuredSurface {
  if (contentVersion === BEFORE_SURFACES) return { kind: 'traced' };
  const kind = codedValue(requiredOne(evaluations, PRIVATE.surface), SURFACE_CODE, PRIVATE.surface.meaning);
  if (kind === 'traced') return { kind };
  const { raw } = requiredOne(libraryItems(root), STANDARD.referencedSegment);
  const [reference = {}] = itemsOf(raw['ReferencedSOPSequence']);
  const SOPInstanceUID = requiredUid(reference, 'ReferencedSOPInstanceUID');
  const SegmentNumber = numberOf(reference['ReferencedSegmentNumber']);
  if (SegmentNumber === null) {
    const found = textOf(reference['ReferencedSegmentNumber']) || 'no segment number';
    return refuse({ kind: 'unreadable', item: STANDARD.referencedSegment.meaning, found });
  }
  return {
    kind,
    segment: {
      ...seriesReferencing(dataset, SOPInstanceUID, 'reference to the series of the segmentation'),
      SOPClassUID: requiredUid(reference, 'ReferencedSOPClassUID'),
      SOPInstanceUID,
      SegmentNumber,
      SeriesDescription: optionalText(evaluations, PRIVATE.segmentSeries),
      SegmentLabel: optionalText(evaluations, PRIVATE.segmentLabel),
      madeBy: optionalText(evaluations, PRIVATE.segmentMaker),
    },
  };
}
