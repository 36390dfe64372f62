import {
  readSourceHeader,
  type CopiedAttributes,
  type CopiedValue,
  type SourceInstance,
  type SourceSeries,
} from '../../plan';
import type { Code } from '../coding';
import type { DatasetValue, NaturalisedDataset } from '../dataset';
import {
  all,
  codedItem,
  codedValue,
  containerItem,
  decimalString,
  imageItem,
  itemsOf,
  lengthItem,
  lengthOf,
  optionalText,
  personNameValue,
  requiredOne,
  requiredUid,
  textItem,
  uidItem,
  type ContentItem,
  type RawRecord,
  type TreeItem,
} from '../items';
import { refuse } from '../refusal';
import { ownTerm, STANDARD } from '../terms';
import { readReference, readSeriesOf } from './references';

/* The series that was planned on: its patient and study in the header, its images in the Image Library. */

export const TERMS = {
  sourceSeriesDescription: ownTerm('SOURCE-SERIES', 'Description of the source series'),
};

const MODALITY_CODE: Record<SourceSeries['Modality'], Code> = { CT: STANDARD.ct, MR: STANDARD.mr };

const PROCEDURE_CODE: Record<SourceSeries['Modality'], Code> = {
  CT: STANDARD.ctProcedure,
  MR: STANDARD.mrProcedure,
};

/** Attributes that must equal those of the source images: copied, never re-encoded. '' is present and empty. */
export function writePatientAndStudy({ patient, study, furtherAttributes }: SourceSeries): NaturalisedDataset {
  return {
    ...asWritten(furtherAttributes),
    PatientName: personNameValue(patient.PatientName),
    PatientID: presentOrNull(patient.PatientID),
    PatientBirthDate: presentOrNull(patient.PatientBirthDate),
    PatientSex: presentOrNull(patient.PatientSex),
    ...optional('IssuerOfPatientID', patient.IssuerOfPatientID),
    ...optional('PatientAge', patient.PatientAge),
    StudyInstanceUID: study.StudyInstanceUID,
    StudyDate: presentOrNull(study.StudyDate),
    StudyTime: presentOrNull(study.StudyTime),
    ReferringPhysicianName: personNameValue(study.ReferringPhysicianName),
    StudyID: presentOrNull(study.StudyID),
    AccessionNumber: presentOrNull(study.AccessionNumber),
    ...optional('StudyDescription', study.StudyDescription),
  };
}

const presentOrNull = (text: string): string | null => (text === '' ? null : text);

const optional = (keyword: string, text: string): NaturalisedDataset => (text === '' ? {} : { [keyword]: text });

/** Numbers as decimal strings, which is what DS holds; dcmjs makes numbers of those that are to be binary. */
function asWritten(attributes: CopiedAttributes): NaturalisedDataset {
  return Object.fromEntries(Object.entries(attributes).map(([keyword, value]) => [keyword, writtenValue(value)]));
}

function writtenValue(value: CopiedValue): DatasetValue {
  if (typeof value === 'number') return decimalString(value);
  if (typeof value === 'string' || value === null) return value;
  const values: readonly (string | number | CopiedAttributes)[] = value;
  const items = values.filter(item => typeof item === 'object');
  if (items.length > 0) return items.map(asWritten);
  return values
    .filter(item => typeof item !== 'object')
    .map(item => (typeof item === 'number' ? decimalString(item) : item));
}

export function writeProcedure({ Modality }: SourceSeries): ContentItem {
  return codedItem('HAS CONCEPT MOD', STANDARD.procedureReported, PROCEDURE_CODE[Modality]);
}

/**
 * The source series, image by image in slice order (TID 1600 to 1602).
 * @param further what else was measured on.
 */
export function writeImageLibrary(source: SourceSeries, further: readonly ContentItem[]): ContentItem {
  const context = 'HAS ACQ CONTEXT';
  return containerItem(STANDARD.imageLibrary, [
    containerItem(STANDARD.imageLibraryGroup, [
      codedItem(context, STANDARD.modality, MODALITY_CODE[source.Modality]),
      uidItem(context, STANDARD.frameOfReferenceUid, source.FrameOfReferenceUID),
      lengthItem(STANDARD.spacingBetweenSlices, source.sliceSpacing, [], context),
      ...(source.SeriesDescription === ''
        ? []
        : [textItem(context, TERMS.sourceSeriesDescription, source.SeriesDescription)]),
      ...source.instances.map(instance => imageItem(STANDARD.sourceImage, instance)),
      ...further,
    ]),
  ]);
}

/** What the Image Library lists. */
export function readImageLibrary(root: readonly TreeItem[]): readonly TreeItem[] {
  const library = requiredOne(root, STANDARD.imageLibrary);
  return requiredOne(library.children, STANDARD.imageLibraryGroup).children;
}

/** The source series as header, Image Library and evidence state it. */
export function readSourceSeries(dataset: RawRecord, library: readonly TreeItem[]): SourceSeries {
  const instances = all(library, STANDARD.sourceImage).map(({ raw }) => {
    const [reference = {}] = itemsOf(raw['ReferencedSOPSequence']);
    return readReference(reference);
  });
  const spacing = requiredOne(library, STANDARD.spacingBetweenSlices);
  const modality = requiredOne(library, STANDARD.modality);
  const { patient, study, furtherAttributes, TimezoneOffsetFromUTC } = readSourceHeader(dataset);
  return {
    patient,
    study: { StudyInstanceUID: requiredUid(dataset, 'StudyInstanceUID'), ...study },
    furtherAttributes,
    TimezoneOffsetFromUTC,
    SeriesInstanceUID: seriesHolding(dataset, instances),
    FrameOfReferenceUID: requiredUid(requiredOne(library, STANDARD.frameOfReferenceUid).raw, 'UID'),
    Modality: codedValue(modality, MODALITY_CODE, STANDARD.modality.meaning),
    SeriesDescription: optionalText(library, TERMS.sourceSeriesDescription),
    instances,
    sliceSpacing: lengthOf(spacing, STANDARD.spacingBetweenSlices.meaning),
  };
}

function seriesHolding(dataset: RawRecord, instances: readonly SourceInstance[]): string {
  const item = { kind: 'reference-to-source-series' } as const;
  const [first] = instances;
  if (first === undefined) return refuse({ kind: 'missing', item });
  return readSeriesOf(dataset, first.SOPInstanceUID, item).SeriesInstanceUID;
}
