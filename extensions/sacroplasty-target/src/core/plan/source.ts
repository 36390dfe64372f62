import type { Millimetres } from '../geometry';

/**
 * A person name as the image states it, by component group (PS3.5 6.2.1). Copied, never re-encoded:
 * components stay joined by `^` as they came.
 */
export interface PersonName {
  readonly alphabetic: string;
  readonly ideographic: string;
  readonly phonetic: string;
}

/** Patient attributes of the source series, as they are to be repeated in the SR. '' = present, empty. */
export interface PatientModule {
  readonly PatientName: PersonName;
  readonly PatientID: string;
  readonly IssuerOfPatientID: string;
  readonly PatientBirthDate: string;
  readonly PatientSex: string;
  readonly PatientAge: string;
}

/** Study attributes of the source series, as they are to be repeated in the SR. '' = present, empty. */
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
  readonly SeriesInstanceUID: string;
  readonly FrameOfReferenceUID: string;
  readonly Modality: 'CT' | 'MR';
  readonly SeriesDescription: string;
  /** In slice order. */
  readonly instances: readonly SourceInstance[];
  readonly sliceSpacing: Millimetres;
}
