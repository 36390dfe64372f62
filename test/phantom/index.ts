export { phantomSeries, type PhantomFile, type PhantomSeries, type SeriesOptions } from './dicom/files';
export { phantomPatients, type PhantomPatient } from './demo';
export type { Finding } from './findings';
export {
  BREACH_PATIENT,
  NORMAL_PATIENT,
  SMALL_VIEW,
  USUAL_ANATOMY,
  type Anatomy,
  type PatientPosition,
  type PhantomOptions,
} from './options';
export { generatePhantom, phantomStack, phantomTruth, type Phantom } from './phantom';
export { probePhantom, type PhantomProbe } from './probe';
export { seededRandom } from './random';
export type { PhantomTruth, TrueSide, TrueState } from './truth';
