import type { LpsDirection, LpsPoint, Millimetres } from '../geometry';
import type { PatientIdentity } from './patientIdentity';
import type { Rescale } from './rescale';
import type { StudyIdentity } from './studyIdentity';

/** Attributes without which an image has no place in the patient (PS3.3 C.7.6.2, C.7.4.1). */
export type PlaneAttribute =
  'PixelSpacing' | 'ImageOrientationPatient' | 'ImagePositionPatient' | 'FrameOfReferenceUID' | 'Rows' | 'Columns';

/** Where one image lies in the patient: Image Plane Module, LPS mm (PS3.3 C.7.6.2). */
export interface ImagePlane {
  readonly FrameOfReferenceUID: string;
  readonly rows: number;
  readonly columns: number;
  /** Between neighbours along a column: the first value of PixelSpacing. */
  readonly rowSpacing: Millimetres;
  /** Between neighbours along a row: the second value of PixelSpacing. */
  readonly columnSpacing: Millimetres;
  /** Direction of increasing column index (first triple of ImageOrientationPatient). */
  readonly rowDirection: LpsDirection;
  /** Direction of increasing row index (second triple), made exactly perpendicular to the first. */
  readonly columnDirection: LpsDirection;
  /** Centre of the first pixel (ImagePositionPatient). */
  readonly position: LpsPoint;
}

/** An image's place, or the attribute that fails to give it. */
export type ImagePlaneResult =
  | { readonly kind: 'plane'; readonly plane: ImagePlane }
  | { readonly kind: 'missing'; readonly attribute: PlaneAttribute }
  | { readonly kind: 'malformed'; readonly attribute: PlaneAttribute };

/** Which acquisition an image is from (PS3.3 C.7.10.1, C.8.2.1); null where it does not say. */
export interface Acquisition {
  readonly number: number | null;
  readonly uid: string | null;
  /** The Irradiation Event UIDs, in an order that does not depend on how they are listed. */
  readonly irradiation: string | null;
  /** KVP, kV. */
  readonly kilovolts: number | null;
  /** Acquisition Date and Time (or DateTime) as seconds from some midnight; comparable within a series only. */
  readonly seconds: number | null;
}

/** What is needed of one image to judge its series; named as in PS3.6 where the value is the attribute's. */
export interface InstanceAttributes {
  readonly SOPClassUID: string;
  readonly SOPInstanceUID: string;
  /** '' where absent, here and below. */
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly patient: PatientIdentity;
  readonly study: StudyIdentity;
  readonly acquisition: Acquisition;
  readonly Modality: string;
  /** How the patient lay in the scanner, such as HFS (PS3.3 C.7.3.1.1.2). */
  readonly PatientPosition: string;
  readonly ImageType: readonly string[];
  readonly InstanceNumber: number | null;
  /** 1 where the attribute is absent: a single-frame object. */
  readonly NumberOfFrames: number;
  /** 1 where the attribute is absent. */
  readonly SamplesPerPixel: number;
  readonly SliceThickness: Millimetres | null;
  readonly ConvolutionKernel: string;
  readonly SeriesDescription: string;
  readonly rescale: Rescale;
  readonly lossy: boolean;
  readonly plane: ImagePlaneResult;
}
