import type { Millimetres } from '../geometry';
import type { AcquisitionSign } from './acquisitions';
import type { ScaleRefusal } from './hounsfieldScale';
import type { PlaneAttribute } from './instanceAttributes';
import type { InstanceRefusal } from './parseInstance';
import type { PatientIdentity } from './patientIdentity';
import type { StudyContradiction } from './studyIdentity';

/** Two neighbours in slice order: their InstanceNumbers where stated, else their places in the order (from 1). */
export interface Between {
  readonly first: number;
  readonly second: number;
}

/** A place between two neighbours, by where it lies in the patient as well. */
export interface PlaceBetween extends Between {
  /** The axis (LPS) that the slices follow most closely, and the coordinate of the place along it. */
  readonly axis: 'x' | 'y' | 'z';
  readonly at: Millimetres;
}

/** Why a plan cannot be made on a series. */
export type SeriesRefusal =
  | ScaleRefusal
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable-instance'; readonly refusal: InstanceRefusal }
  | { readonly kind: 'several-patients'; readonly patients: readonly [PatientIdentity, PatientIdentity] }
  | { readonly kind: 'several-studies'; readonly studies: readonly string[] }
  | { readonly kind: 'contradicting-study'; readonly contradictions: readonly StudyContradiction[] }
  | { readonly kind: 'contradicting-copies'; readonly SOPInstanceUID: string }
  | { readonly kind: 'modality'; readonly modality: string }
  | { readonly kind: 'mixed-modalities'; readonly modalities: readonly string[] }
  | { readonly kind: 'localiser' }
  | { readonly kind: 'multi-frame'; readonly frames: number }
  | { readonly kind: 'not-an-image-stack'; readonly SOPClassUID: string }
  | { readonly kind: 'colour' }
  | { readonly kind: 'projection' }
  | { readonly kind: 'missing-geometry'; readonly attribute: PlaneAttribute; readonly images: number }
  | { readonly kind: 'malformed-geometry'; readonly attribute: PlaneAttribute; readonly images: number }
  | { readonly kind: 'mixed-frames-of-reference'; readonly frames: number }
  | { readonly kind: 'mixed-orientations'; readonly images: number }
  | { readonly kind: 'mixed-patient-positions'; readonly positions: readonly string[] }
  | { readonly kind: 'mixed-sizes' }
  | { readonly kind: 'too-few-slices'; readonly slices: number; readonly least: number }
  | { readonly kind: 'duplicate-positions'; readonly positions: number; readonly between: Between }
  | { readonly kind: 'gantry-tilt'; readonly degrees: number }
  | { readonly kind: 'shifted-slices'; readonly shift: Millimetres }
  | { readonly kind: 'missing-slices'; readonly missing: number; readonly gaps: number; readonly between: Between }
  | { readonly kind: 'alternating-acquisitions'; readonly by: AcquisitionSign; readonly between: Between }
  | {
      readonly kind: 'non-uniform-spacing';
      readonly least: Millimetres;
      readonly most: Millimetres;
      readonly between: Between;
    };
