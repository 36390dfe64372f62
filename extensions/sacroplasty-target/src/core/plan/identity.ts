import { readPersonName, readText, readVerbatim, type Dataset } from '../series';
import type { PatientModule, PersonName, StudyModule } from './source';

/** Whose images these are, and of when: what every imaging workstation keeps in sight. */
export interface ImageIdentity {
  readonly patient: PatientModule;
  readonly study: StudyModule;
  readonly Modality: string;
}

/** The identity in the user's words. What the images do not state is said to be missing, never left out. */
export interface IdentityWords {
  readonly name: string;
  readonly id: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly exam: string;
}

/** The identity that one image states; a naturalised dataset. */
export function readIdentity(dataset: Dataset): ImageIdentity {
  return { patient: readPatient(dataset), study: readStudy(dataset), Modality: readText(dataset, 'Modality') };
}

/** "Müller, Zoë", "ID X/17 b", "* 1950-02-01", "F", "CT of 2026-11-03". */
export function describeIdentity({ patient, study, Modality }: ImageIdentity): IdentityWords {
  const { PatientID, IssuerOfPatientID, PatientBirthDate, PatientSex } = patient;
  const issuer = IssuerOfPatientID === '' ? '' : ` (${IssuerOfPatientID})`;
  return {
    name: describeName(patient.PatientName),
    id: PatientID === '' ? 'no ID' : `ID ${PatientID}${issuer}`,
    birthDate: PatientBirthDate === '' ? 'no birth date' : `* ${describeDate(PatientBirthDate)}`,
    sex: PatientSex === '' ? 'no sex stated' : PatientSex,
    exam: study.StudyDate === '' ? `${Modality}, no study date` : `${Modality} of ${describeDate(study.StudyDate)}`,
  };
}

/** All parts of a name in all its groups: "Yamada, Tarou (山田 太郎 · やまだ たろう)". */
function describeName({ alphabetic, ideographic, phonetic }: PersonName): string {
  const [family = '', given = '', middle = '', ...titles] = alphabetic.split('^');
  const latin = joined([family, joined([given, middle], ' '), ...titles], ', ');
  const groups = [ideographic, phonetic].map(group => joined(group.split('^'), ' ')).filter(group => group !== '');
  if (latin === '') return groups.length === 0 ? 'no name' : groups.join(' · ');
  return groups.length === 0 ? latin : `${latin} (${groups.join(' · ')})`;
}

/** A DICOM date (PS3.5 6.2, VR DA) as ISO 8601; what is none is shown as it is written. */
function describeDate(value: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // A day that no month has is moved on by some engines and refused by others.
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? value : iso;
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter(part => part !== '').join(by);
}

/** The patient that one image states, values as they stand. */
function readPatient(dataset: Dataset): PatientModule {
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
function readStudy(dataset: Dataset): StudyModule {
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
