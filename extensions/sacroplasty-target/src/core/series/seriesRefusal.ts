import { assertNever, type Millimetres } from '../geometry';
import type { AcquisitionSign } from './acquisitions';
import { describeScaleRefusal, type ScaleRefusal } from './hounsfieldScale';
import type { PlaneAttribute } from './instanceAttributes';
import type { InstanceRefusal } from './parseInstance';
import { describePatient, type PatientIdentity } from './patientIdentity';
import { describeStudyContradictions, type StudyContradiction } from './studyIdentity';

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

const MODALITY_NAMES: Readonly<Record<string, string>> = {
  US: 'an ultrasound',
  IVUS: 'an intravascular ultrasound',
  CR: 'a radiograph',
  DX: 'a radiograph',
  RG: 'a radiograph',
  MG: 'a mammogram',
  RF: 'a fluoroscopy',
  XA: 'an angiogram',
  PT: 'a PET',
  NM: 'a nuclear medicine',
  SR: 'a structured report',
  KO: 'a key object selection',
  PR: 'a presentation state',
  SEG: 'a segmentation',
  RTSTRUCT: 'a structure set',
  RTDOSE: 'a dose distribution',
  DOC: 'a document',
  OT: 'a secondary capture',
  SC: 'a secondary capture',
};

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
export const betweenImages = ({ first, second }: Between): string =>
  `between images ${String(first)} and ${String(second)}`;

/** Two patients where there must be one, in the user's words. */
export function describeTwoPatients([one, other]: readonly [PatientIdentity, PatientIdentity]): string {
  return `The images are of two patients: "${describePatient(one)}" and "${describePatient(other)}". Nothing is planned on them: whose they are has to be settled first.`;
}

/** The refusal in the user's words: what is wrong with the series and, where there is one, the way out. */
export function describeSeriesRefusal(refusal: SeriesRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'The series holds no images.';
    case 'unreadable-instance':
      return refusal.refusal.kind === 'not-a-dataset'
        ? 'The series holds an object that is not a DICOM dataset.'
        : `The series holds an object without ${refusal.refusal.attribute}.`;
    case 'several-patients':
      return describeTwoPatients(refusal.patients);
    case 'several-studies':
      return `The images of one series belong to ${String(refusal.studies.length)} studies (${refusal.studies.join(', ')}). Nothing is planned on them: which of the studies holds has to be settled first.`;
    case 'contradicting-study':
      return `The images of one series contradict each other about their study: ${describeStudyContradictions(refusal.contradictions)}. Nothing is planned on them: which of the two studies holds, and whose it is, has to be settled first.`;
    case 'contradicting-copies':
      return `Image ${refusal.SOPInstanceUID} is there more than once, and the copies contradict each other. Nothing is planned on them: remove the copies that do not hold.`;
    case 'modality': {
      const name = MODALITY_NAMES[refusal.modality] ?? `of modality ${refusal.modality}`;
      return `The series is ${name}. A plan needs a CT or MR series.`;
    }
    case 'mixed-modalities':
      return `The series mixes modalities (${refusal.modalities.join(', ')}).`;
    case 'localiser':
      return 'The series is a localiser (scout image). Choose the thin CT series of the pelvis.';
    case 'multi-frame':
      return `The series stores ${plural(refusal.frames, 'frame')} in one enhanced (multi-frame) object, which cannot be planned on. Choose a series with one object per slice.`;
    case 'not-an-image-stack':
      return 'The series does not hold CT or MR images but objects of another kind, such as screen captures.';
    case 'colour':
      return 'The series holds colour pictures, not CT or MR values.';
    case 'projection':
      return 'The series holds projections through thick slabs (such as MIP), in which the cortex is not where it seems. Choose the original slices.';
    case 'rescale-by-table':
    case 'rescale-not-stated':
    case 'rescale-invalid':
    case 'mixed-rescale-types':
    case 'not-hounsfield':
      return describeScaleRefusal(refusal);
    case 'missing-geometry':
      return `${plural(refusal.images, 'image')} of the series ${refusal.images === 1 ? 'does' : 'do'} not say where in the patient ${refusal.images === 1 ? 'it lies' : 'they lie'} (${refusal.attribute} is missing).`;
    case 'malformed-geometry':
      return `${plural(refusal.images, 'image')} of the series ${refusal.images === 1 ? 'has' : 'have'} an invalid ${refusal.attribute}.`;
    case 'mixed-frames-of-reference':
      return `The images belong to ${String(refusal.frames)} different frames of reference: the patient was repositioned in between.`;
    case 'mixed-orientations':
      return `The slices are not parallel: ${plural(refusal.images, 'image')} ${refusal.images === 1 ? 'lies' : 'lie'} in another direction than the first.`;
    case 'mixed-patient-positions':
      return `The images state different positions of the patient in the scanner (Patient Position ${refusal.positions.join(' and ')}): either the patient was turned in between, or some images are labelled wrongly and their sides may be exchanged. Nothing is planned on them.`;
    case 'mixed-sizes':
      return 'The images differ in matrix size or pixel spacing.';
    case 'too-few-slices':
      return `The series has only ${plural(refusal.slices, 'slice')}; at least ${String(refusal.least)} are needed to look at both alae.`;
    case 'duplicate-positions':
      return `${plural(refusal.positions, 'slice position')} ${refusal.positions === 1 ? 'is' : 'are'} occupied more than once (first ${betweenImages(refusal.between)}): the series mixes phases, echoes or reconstructions.`;
    case 'gantry-tilt':
      return `The gantry was tilted by ${Math.abs(refusal.degrees).toFixed(1)} degrees, so the slices are sheared. Choose a series without tilt, or one corrected for it.`;
    case 'shifted-slices':
      return `The slices are shifted against each other by up to ${refusal.shift.toFixed(1)} mm.`;
    case 'missing-slices':
      return `${plural(refusal.missing, 'slice')} ${refusal.missing === 1 ? 'is' : 'are'} missing in ${plural(refusal.gaps, 'place')}, first ${betweenImages(refusal.between)}. Send the complete series.`;
    case 'alternating-acquisitions':
      return `Slices of different acquisitions alternate along the series (told by ${refusal.by}, first ${betweenImages(refusal.between)}): the patient may have moved from one to the other. Choose a series of one acquisition.`;
    case 'non-uniform-spacing':
      return `The slice spacing is not uniform: ${refusal.least.toFixed(2)} to ${refusal.most.toFixed(2)} mm, off first ${betweenImages(refusal.between)}.`;
    default:
      return assertNever(refusal);
  }
}
