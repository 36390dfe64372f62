import { isDataset, readText, readVerbatim, type Dataset, type PlannableSeries } from '../series';
import type { PatientModule, PersonName, SourceSeries, StudyModule } from './source';

const NOBODY: PersonName = { alphabetic: '', ideographic: '', phonetic: '' };

/**
 * A person name from a naturalised dataset: dcmjs gives objects by component group (often in an
 * array), older files and hosts one string whose groups are joined by `=` (PS3.5 6.2.1).
 */
export function readPersonName(dataset: Dataset, attribute: string): PersonName {
  const value = dataset[attribute];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') {
    const [alphabetic = '', ideographic = '', phonetic = ''] = first.split('=');
    return { alphabetic, ideographic, phonetic };
  }
  if (!isDataset(first)) return NOBODY;
  return {
    alphabetic: readVerbatim(first, 'Alphabetic'),
    ideographic: readVerbatim(first, 'Ideographic'),
    phonetic: readVerbatim(first, 'Phonetic'),
  };
}

/** The patient that one image states, values as they stand. */
export function readPatient(dataset: Dataset): PatientModule {
  return {
    PatientName: readPersonName(dataset, 'PatientName'),
    PatientID: readVerbatim(dataset, 'PatientID'),
    IssuerOfPatientID: readVerbatim(dataset, 'IssuerOfPatientID'),
    PatientBirthDate: readVerbatim(dataset, 'PatientBirthDate'),
    PatientSex: readVerbatim(dataset, 'PatientSex'),
    PatientAge: readVerbatim(dataset, 'PatientAge'),
  };
}

/** The study that one image states, values as they stand. */
export function readStudy(dataset: Dataset): StudyModule {
  return {
    StudyInstanceUID: readText(dataset, 'StudyInstanceUID'),
    StudyDate: readVerbatim(dataset, 'StudyDate'),
    StudyTime: readVerbatim(dataset, 'StudyTime'),
    ReferringPhysicianName: readPersonName(dataset, 'ReferringPhysicianName'),
    StudyID: readVerbatim(dataset, 'StudyID'),
    AccessionNumber: readVerbatim(dataset, 'AccessionNumber'),
    StudyDescription: readVerbatim(dataset, 'StudyDescription'),
  };
}

/**
 * What the SR must say of the series that a plan is made on.
 *
 * @param dataset naturalised dataset of one of its images; names and IDs are copied as they stand.
 * @param series the same series, found plannable: its images in slice order.
 */
export function readSourceSeries(dataset: Dataset, series: PlannableSeries): SourceSeries {
  return {
    patient: readPatient(dataset),
    study: readStudy(dataset),
    SeriesInstanceUID: readText(dataset, 'SeriesInstanceUID'),
    FrameOfReferenceUID: series.geometry.FrameOfReferenceUID,
    Modality: series.facts.Modality,
    SeriesDescription: readVerbatim(dataset, 'SeriesDescription'),
    instances: series.orderedInstances.map(({ SOPClassUID, SOPInstanceUID }) => ({ SOPClassUID, SOPInstanceUID })),
    sliceSpacing: series.geometry.sliceSpacing,
  };
}
