import type { Millimetres } from '../geometry';
import type { PersonName } from '../dicom';
import type { CopiedAttributes } from './copiedAttributes';

export type { PersonName };

/** What the program uses of the patient attributes of the source series; repeated in the SR. '' = empty or not there. */
export interface PatientModule {
  readonly PatientName: PersonName;
  readonly PatientID: string;
  readonly IssuerOfPatientID: string;
  readonly PatientBirthDate: string;
  readonly PatientSex: string;
  readonly PatientAge: string;
}

/** What the program uses of the study attributes of the source series; repeated in the SR. '' = empty or not there. */
export interface StudyModule {
  readonly StudyInstanceUID: string;
  readonly StudyDate: string;
  readonly StudyTime: string;
  readonly ReferringPhysicianName: PersonName;
  readonly StudyID: string;
  readonly AccessionNumber: string;
  readonly StudyDescription: string;
}

/** One image of the source series. */
export interface SourceInstance {
  readonly SOPClassUID: string;
  readonly SOPInstanceUID: string;
}

/** The series that a plan was made on: everything of it that the SR must say. */
export interface SourceSeries {
  readonly patient: PatientModule;
  readonly study: StudyModule;
  /** All that the images state of patient and study beside these, to be repeated in the SR. */
  readonly furtherAttributes: CopiedAttributes;
  /** &ZZXX (PS3.3 C.12.1.1.8) of the dates and times of the images, Study Date and Time among them; '' = not stated. */
  readonly TimezoneOffsetFromUTC: string;
  readonly SeriesInstanceUID: string;
  readonly FrameOfReferenceUID: string;
  readonly Modality: 'CT' | 'MR';
  readonly SeriesDescription: string;
  /** In slice order. */
  readonly instances: readonly SourceInstance[];
  readonly sliceSpacing: Millimetres;
}
