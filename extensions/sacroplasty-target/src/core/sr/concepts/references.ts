import type { PredecessorDocument, SourceInstance } from '../../plan';
import type { NaturalisedDataset } from '../dataset';
import { itemsOf, requiredUid, textOf, type RawRecord } from '../items';
import { refuse, type SrItem } from '../refusal';

/* References to other objects, by study and series (PS3.3 Table 10-4). */

/** Objects of one series. */
export interface ReferencedSeries {
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly instances: readonly SourceInstance[];
}

/** One item for each study, with its series in their order. */
export function writeReferences(series: readonly ReferencedSeries[]): NaturalisedDataset[] {
  const studies = [...new Set(series.map(({ StudyInstanceUID }) => StudyInstanceUID))];
  return studies.map(StudyInstanceUID => ({
    StudyInstanceUID,
    ReferencedSeriesSequence: series
      .filter(of => of.StudyInstanceUID === StudyInstanceUID)
      .map(({ SeriesInstanceUID, instances }) => ({
        SeriesInstanceUID,
        ReferencedSOPSequence: instances.map(({ SOPClassUID, SOPInstanceUID }) => ({
          ReferencedSOPClassUID: SOPClassUID,
          ReferencedSOPInstanceUID: SOPInstanceUID,
        })),
      })),
  }));
}

export function readReference(reference: RawRecord): SourceInstance {
  return {
    SOPClassUID: requiredUid(reference, 'ReferencedSOPClassUID'),
    SOPInstanceUID: requiredUid(reference, 'ReferencedSOPInstanceUID'),
  };
}

/**
 * The evidence says in which series an object is (PS3.3 C.17.2.3).
 * @param item what the user reads as missing where it does not.
 */
export function readSeriesOf(
  dataset: RawRecord,
  SOPInstanceUID: string,
  item: SrItem,
): Omit<ReferencedSeries, 'instances'> {
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

/** The plan that this one replaces; nothing where there is none. */
export function writePredecessor(predecessor: PredecessorDocument | null): NaturalisedDataset {
  if (predecessor === null) return {};
  return { PredecessorDocumentsSequence: writeReferences([{ ...predecessor, instances: [predecessor] }]) };
}

export function readPredecessor(dataset: RawRecord): PredecessorDocument | null {
  const [study] = itemsOf(dataset['PredecessorDocumentsSequence']);
  if (study === undefined) return null;
  const [series = {}] = itemsOf(study['ReferencedSeriesSequence']);
  const [reference = {}] = itemsOf(series['ReferencedSOPSequence']);
  return {
    StudyInstanceUID: requiredUid(study, 'StudyInstanceUID'),
    SeriesInstanceUID: requiredUid(series, 'SeriesInstanceUID'),
    ...readReference(reference),
  };
}
