import type { CopiedAttributes, CopiedValue, Plan, PredecessorDocument, SourceInstance, SourceSeries } from '../plan';
import { PRIVATE_SCHEME } from './codes';
import type { DatasetValue, NaturalisedDataset } from './dataset';
import { decimalString } from './decimal';
import type { SrIdentity } from './identity';
import { personNameValue } from './personName';
import { dateTime, dicomTimestamp, dicomTimestampAt } from './timestamp';

/** Comprehensive 3D SR Storage (PS3.4 B.5). */
export const COMPREHENSIVE_3D_SR = '1.2.840.10008.5.1.4.1.1.88.34';

const SERIES_DESCRIPTION = 'Sacroplasty plan';

/** Everything of the SR but its content tree (PS3.3 A.35.13, Comprehensive 3D SR IOD). */
export function srHeader(plan: Plan, identity: SrIdentity): NaturalisedDataset {
  const { date, time, ...zone } = timesOf(plan);
  return {
    // UTF-8, for names may need any script.
    SpecificCharacterSet: 'ISO_IR 192',
    SOPClassUID: COMPREHENSIVE_3D_SR,
    SOPInstanceUID: identity.SOPInstanceUID,
    InstanceCreationDate: date,
    InstanceCreationTime: time,
    ...zone,
    CodingSchemeIdentificationSequence: [
      {
        CodingSchemeDesignator: PRIVATE_SCHEME.designator,
        CodingSchemeName: PRIVATE_SCHEME.name,
        CodingSchemeVersion: PRIVATE_SCHEME.version,
        CodingSchemeResponsibleOrganization: PRIVATE_SCHEME.organisation,
      },
    ],
    ...patientAndStudy(plan.source),
    ...series(plan, identity),
    InstanceNumber: decimalString(identity.InstanceNumber),
    ContentDate: date,
    ContentTime: time,
    CompletionFlag: 'COMPLETE',
    VerificationFlag: 'UNVERIFIED',
    PerformedProcedureCodeSequence: [],
    CurrentRequestedProcedureEvidenceSequence: evidence(plan),
    ...(plan.predecessor === null ? {} : { PredecessorDocumentsSequence: [predecessorItem(plan.predecessor)] }),
  };
}

/**
 * The moment of the plan, by the clock of the source where that is known: a Timezone Offset From UTC holds for every
 * date and time of the SR, those copied from the source among them (PS3.3 C.12.1.1.8). Without it none is stated.
 * Observation DateTime (C.17.3), with an offset of its own, then says by which clock the plan was stated.
 */
function timesOf({ createdAt, source: { TimezoneOffsetFromUTC } }: Plan): NaturalisedDataset & {
  readonly date: string;
  readonly time: string;
} {
  const stated = dicomTimestamp(createdAt);
  const own = { ObservationDateTime: dateTime(stated) };
  if (TimezoneOffsetFromUTC === '') return { date: stated.date, time: stated.time, ...own };
  const { date, time, offset } = dicomTimestampAt(createdAt, TimezoneOffsetFromUTC);
  return { date, time, TimezoneOffsetFromUTC: offset, ...(offset === stated.offset ? {} : own) };
}

/** Attributes that must equal those of the source images: copied, never re-encoded. '' is present and empty. */
function patientAndStudy({ patient, study, furtherAttributes }: SourceSeries): NaturalisedDataset {
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

function series({ observer: { device } }: Plan, identity: SrIdentity): NaturalisedDataset {
  return {
    Modality: 'SR',
    SeriesInstanceUID: identity.SeriesInstanceUID,
    SeriesNumber: decimalString(identity.SeriesNumber),
    SeriesDescription: SERIES_DESCRIPTION,
    ReferencedPerformedProcedureStepSequence: [],
    Manufacturer: device.manufacturer,
    ManufacturerModelName: device.modelName,
    DeviceSerialNumber: device.uid,
    SoftwareVersions: device.softwareVersion,
  };
}

/** Every object that the content refers to (PS3.3 C.17.2.3): the images, and the segmentation measured on. */
function evidence({ source, analysis: { surface } }: Plan): NaturalisedDataset[] {
  const { study, SeriesInstanceUID, instances } = source;
  const images = seriesItem(SeriesInstanceUID, instances);
  if (surface.kind === 'traced') return [studyItem(study.StudyInstanceUID, [images])];
  const { segment } = surface;
  const segmentation = seriesItem(segment.SeriesInstanceUID, [segment]);
  return segment.StudyInstanceUID === study.StudyInstanceUID
    ? [studyItem(study.StudyInstanceUID, [images, segmentation])]
    : [studyItem(study.StudyInstanceUID, [images]), studyItem(segment.StudyInstanceUID, [segmentation])];
}

function studyItem(StudyInstanceUID: string, series: readonly NaturalisedDataset[]): NaturalisedDataset {
  return { StudyInstanceUID, ReferencedSeriesSequence: series };
}

function seriesItem(SeriesInstanceUID: string, instances: readonly SourceInstance[]): NaturalisedDataset {
  return {
    SeriesInstanceUID,
    ReferencedSOPSequence: instances.map(({ SOPClassUID, SOPInstanceUID }) => ({
      ReferencedSOPClassUID: SOPClassUID,
      ReferencedSOPInstanceUID: SOPInstanceUID,
    })),
  };
}

function predecessorItem(predecessor: PredecessorDocument): NaturalisedDataset {
  return studyItem(predecessor.StudyInstanceUID, [seriesItem(predecessor.SeriesInstanceUID, [predecessor])]);
}

const presentOrNull = (text: string): string | null => (text === '' ? null : text);

const optional = (keyword: string, text: string): NaturalisedDataset => (text === '' ? {} : { [keyword]: text });
