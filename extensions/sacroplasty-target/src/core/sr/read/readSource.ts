import { mm } from '../../geometry';
import { readSourceHeader, type SourceInstance, type SourceSeries } from '../../plan';
import { MODALITY_CODE, PRIVATE, STANDARD } from '../codes';
import { all, codedValue, numericValue, optionalText, requiredOne, type TreeItem } from './contentTree';
import { itemsOf, textOf, type RawRecord } from './lenient';
import { refuse } from './refusal';

const SOURCE = 'reference to the source series';

/** The source series as the SR states it: header, Image Library and evidence. */
export function readSource(dataset: RawRecord, root: readonly TreeItem[]): SourceSeries {
  const children = libraryItems(root);
  const instances = all(children, STANDARD.sourceImage).map(readInstance);
  const spacing = requiredOne(children, STANDARD.spacingBetweenSlices);
  const modality = requiredOne(children, STANDARD.modality);
  const { patient, study, furtherAttributes, TimezoneOffsetFromUTC } = readSourceHeader(dataset);
  return {
    patient,
    study: { StudyInstanceUID: requiredUid(dataset, 'StudyInstanceUID'), ...study },
    furtherAttributes,
    TimezoneOffsetFromUTC,
    SeriesInstanceUID: seriesHolding(dataset, instances),
    FrameOfReferenceUID: requiredUid(requiredOne(children, STANDARD.frameOfReferenceUid).raw, 'UID'),
    Modality: codedValue(modality, MODALITY_CODE, STANDARD.modality.meaning),
    SeriesDescription: optionalText(children, PRIVATE.sourceSeriesDescription),
    instances,
    sliceSpacing: mm(numericValue(spacing, STANDARD.millimetre, STANDARD.spacingBetweenSlices.meaning)),
  };
}

/** What the Image Library lists. */
export function libraryItems(root: readonly TreeItem[]): readonly TreeItem[] {
  const library = requiredOne(root, STANDARD.imageLibrary);
  return requiredOne(library.children, STANDARD.imageLibraryGroup).children;
}

function readInstance({ raw }: TreeItem): SourceInstance {
  const [reference = {}] = itemsOf(raw['ReferencedSOPSequence']);
  return {
    SOPClassUID: requiredUid(reference, 'ReferencedSOPClassUID'),
    SOPInstanceUID: requiredUid(reference, 'ReferencedSOPInstanceUID'),
  };
}

function seriesHolding(dataset: RawRecord, instances: readonly SourceInstance[]): string {
  const [first] = instances;
  if (first === undefined) return refuse({ kind: 'missing', item: SOURCE });
  return seriesReferencing(dataset, first.SOPInstanceUID, SOURCE).SeriesInstanceUID;
}

/**
 * The evidence says in which series an object is (PS3.3 C.17.2.3).
 * @param item what the user is told is missing where it does not.
 */
export function seriesReferencing(
  dataset: RawRecord,
  SOPInstanceUID: string,
  item: string,
): { readonly StudyInstanceUID: string; readonly SeriesInstanceUID: string } {
  for (const study of itemsOf(dataset['CurrentRequestedProcedureEvidenceSequence'])) {
    for (const series of itemsOf(study['ReferencedSeriesSequence'])) {
      const holds = itemsOf(series['ReferencedSOPSequence']).some(
        reference => textOf(reference['ReferencedSOPInstanceUID']) === SOPInstanceUID,
      );
      if (!holds) continue;
      return {
        StudyInstanceUID: requiredUid(study, 'StudyInstanceUID'),
        SeriesInstanceUID: requiredUid(series, 'SeriesInstanceUID'),
      };
    }
  }
  return refuse({ kind: 'missing', item });
}

export function requiredUid(record: RawRecord, keyword: string): string {
  const uid = textOf(record[keyword]);
  return uid === '' ? refuse({ kind: 'missing', item: keyword }) : uid;
}
