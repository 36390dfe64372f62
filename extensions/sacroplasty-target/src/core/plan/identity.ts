import { readPersonName, readText, readVerbatim, type Dataset } from '../dicom';
import type { PatientModule, StudyModule } from './source';

/** Whose images these are, and of when: what every imaging workstation keeps in sight. */
export interface ImageIdentity {
  readonly patient: PatientModule;
  readonly study: StudyModule;
  readonly Modality: string;
}

/** The identity that one image states; a naturalised dataset. */
export function readIdentity(dataset: Dataset): ImageIdentity {
  return { patient: readPatient(dataset), study: readStudy(dataset), Modality: readText(dataset, 'Modality') };
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
