/** What the images of a phantom say of the patient and the series. */
export interface PhantomAttributes {
  /** Person name with its components and component groups as DICOM writes them (PS3.5 6.2.1). */
  readonly PatientName: string;
  readonly PatientID: string;
  readonly PatientBirthDate: string;
  readonly PatientSex: 'M' | 'F' | 'O' | '';
  readonly PatientAge: string;
  readonly StudyID: string;
  readonly AccessionNumber: string;
  readonly StudyDescription: string;
  readonly SeriesDescription: string;
  readonly SeriesNumber: number;
  readonly Modality: 'CT' | 'MR';
}

export const DEFAULT_ATTRIBUTES: PhantomAttributes = {
  PatientName: 'Phantom^Pelvis',
  PatientID: 'PHANTOM-1',
  PatientBirthDate: '19500214',
  PatientSex: 'F',
  PatientAge: '076Y',
  StudyID: '1',
  AccessionNumber: 'A0001',
  StudyDescription: 'CT pelvis',
  SeriesDescription: 'Pelvis bone 1.0',
  SeriesNumber: 3,
  Modality: 'CT',
};
