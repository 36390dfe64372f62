import { readItems, readNumber, readText, readVerbatim, type Dataset } from '../dicom';
import type { SegmentReference } from './segmentReference';

/** Segmentation Storage and Label Map Segmentation Storage (PS3.4 B.5). */
const SEGMENTATION_SOP_CLASSES: readonly string[] = ['1.2.840.10008.5.1.4.1.1.66.4', '1.2.840.10008.5.1.4.1.1.66.7'];

/** The sacrum, in SNOMED CT and in the older SNOMED-RT style that PS3.16 8.1.1 keeps valid for old objects. */
const SACRUM: readonly (readonly [scheme: string, value: string])[] = [
  ['SCT', '54735007'],
  ['SRT', 'T-11AD0'],
];

/** Whether a naturalised dataset is a DICOM segmentation. */
export function isSegmentation(dataset: Dataset): boolean {
  return SEGMENTATION_SOP_CLASSES.includes(readText(dataset, 'SOPClassUID'));
}

/**
 * The segments that are the sacrum by their Segmented Property Type (PS3.3 C.8.20.4): a label alone is no
 * proof. Needs no pixel data.
 */
export function sacrumSegments(dataset: Dataset): readonly SegmentReference[] {
  if (!isSegmentation(dataset)) return [];
  return readItems(dataset, 'SegmentSequence').flatMap(segment => {
    const SegmentNumber = readNumber(segment, 'SegmentNumber');
    if (SegmentNumber === null || !isSacrum(segment)) return [];
    return [
      {
        StudyInstanceUID: readText(dataset, 'StudyInstanceUID'),
        SeriesInstanceUID: readText(dataset, 'SeriesInstanceUID'),
        SOPClassUID: readText(dataset, 'SOPClassUID'),
        SOPInstanceUID: readText(dataset, 'SOPInstanceUID'),
        SegmentNumber,
        SegmentLabel: readVerbatim(segment, 'SegmentLabel').trim(),
        SeriesDescription: readVerbatim(dataset, 'SeriesDescription').trim(),
        madeBy: readText(segment, 'SegmentAlgorithmName') || readText(dataset, 'Manufacturer'),
      },
    ];
  });
}

function isSacrum(segment: Dataset): boolean {
  return readItems(segment, 'SegmentedPropertyTypeCodeSequence').some(code =>
    SACRUM.some(
      ([scheme, value]) => readText(code, 'CodingSchemeDesignator') === scheme && readText(code, 'CodeValue') === value,
    ),
  );
}
