import { assertNever } from '../../core/geometry';
import type {
  AcquisitionSign,
  Between,
  ImageShare,
  PatientIdentity,
  ScaleRefusal,
  SeriesRefusal,
  SeriesWarning,
  StudyContradiction,
  StudyIdentity,
} from '../../core/series';

const GROUPS = ['alphabetic', 'ideographic', 'phonetic'] as const;

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

const ACQUISITION_SIGN: Readonly<Record<AcquisitionSign, string>> = {
  number: 'Acquisition Number',
  uid: 'Acquisition UID',
  irradiation: 'Irradiation Event UID',
  kilovolts: 'KVP',
  time: 'acquisition time',
};

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
const betweenImages = ({ first, second }: Between): string => `between images ${String(first)} and ${String(second)}`;

/** Two patients where there must be one, in the user's words. */
export function twoPatients([one, other]: readonly [PatientIdentity, PatientIdentity]): string {
  return `The images are of two patients: "${patient(one)}" and "${patient(other)}". Nothing is planned on them: whose they are has to be settled first.`;
}

/** The refusal in the user's words: what is wrong with the series and, where there is one, the way out. */
export function seriesRefusal(refusal: SeriesRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'The series holds no images.';
    case 'unreadable-instance':
      return refusal.refusal.kind === 'not-a-dataset'
        ? 'The series holds an object that is not a DICOM dataset.'
        : `The series holds an object without ${refusal.refusal.attribute}.`;
    case 'several-patients':
      return twoPatients(refusal.patients);
    case 'several-studies':
      return `The images of one series belong to ${String(refusal.studies.length)} studies (${refusal.studies.join(', ')}). Nothing is planned on them: which of the studies holds has to be settled first.`;
    case 'contradicting-study':
      return `The images of one series contradict each other about their study: ${studyContradictions(refusal.contradictions)}. Nothing is planned on them: which of the two studies holds, and whose it is, has to be settled first.`;
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
      return scaleRefusal(refusal);
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
      return `Slices of different acquisitions alternate along the series (distinguished by ${ACQUISITION_SIGN[refusal.by]}, first ${betweenImages(refusal.between)}): the patient may have moved from one to the other. Choose a series of one acquisition.`;
    case 'non-uniform-spacing':
      return `The slice spacing is not uniform: ${refusal.least.toFixed(2)} to ${refusal.most.toFixed(2)} mm, off first ${betweenImages(refusal.between)}.`;
    default:
      return assertNever(refusal);
  }
}

/** "Muster^Erika, ID 0042, born 19500214, F": everything that is stated, so that what differs is seen. */
export function patient(patient: PatientIdentity): string {
  const name = GROUPS.map(group => patient.PatientName[group])
    .filter(group => group !== '')
    .join('=');
  const issuer = patient.IssuerOfPatientID === '' ? '' : ` of ${patient.IssuerOfPatientID}`;
  return [
    name === '' ? 'no name' : name,
    patient.PatientID === '' ? 'no ID' : `ID ${patient.PatientID}${issuer}`,
    ...(patient.PatientBirthDate === '' ? [] : [`born ${patient.PatientBirthDate}`]),
    ...(patient.PatientSex === '' ? [] : [`sex ${patient.PatientSex}`]),
  ].join(', ');
}

const NAMES: Readonly<Record<keyof StudyIdentity, string>> = {
  StudyDate: 'Study Date',
  StudyID: 'Study ID',
  AccessionNumber: 'Accession Number',
};
/** 'Study Date "20261102" and "20200101", Accession Number "A1" and "B2"'. */
function studyContradictions(contradictions: readonly StudyContradiction[]): string {
  return contradictions
    .map(({ attribute, values }) => `${NAMES[attribute]} "${values[0]}" and "${values[1]}"`)
    .join(', ');
}

const WAY_OUT = 'Choose the series as the scanner stored it.';

/** The refusal in the user's words. */
export function scaleRefusal(refusal: ScaleRefusal): string {
  switch (refusal.kind) {
    case 'rescale-by-table':
      return 'The images use a Modality LUT instead of a linear rescale, which cannot be read.';
    case 'rescale-not-stated': {
      const [one = '', other] = refusal.attributes;
      const what = other === undefined ? one : 'Rescale Slope and Intercept';
      return `${imageShare(refusal.images, ['states', 'state'])} no ${what}: no Hounsfield units can be known there, and nothing can be measured. ${WAY_OUT}`;
    }
    case 'rescale-invalid': {
      const wanted = refusal.attribute === 'Rescale Slope' ? 'a number above zero' : 'a number';
      return `${imageShare(refusal.images, ['states', 'state'])} "${refusal.value}" as ${refusal.attribute}, where ${wanted} is needed: no Hounsfield units can be known there. ${WAY_OUT}`;
    }
    case 'mixed-rescale-types':
      return `The images state different units (Rescale Type ${refusal.types.join(' and ')}): Hounsfield units cannot be known for all of them. ${WAY_OUT}`;
    case 'not-hounsfield':
      return `The images state that their values are not Hounsfield units (Rescale Type ${refusal.type}): bone cannot be recognised from them. Choose a series in Hounsfield units.`;
    default:
      return assertNever(refusal);
  }
}

/** More numbers than these are not read. */
const NAMED = 6;

/** "The images", "3 of the 91 images (images 5, 6, 7)", with a verb in the right number. */
function imageShare({ count, of, numbers }: ImageShare, [one, many]: readonly [string, string]): string {
  if (count === of) return of === 1 ? `The image ${one}` : `The images ${many}`;
  const more = numbers.length > NAMED ? ` and ${String(numbers.length - NAMED)} more` : '';
  const noun = numbers.length === 1 ? 'image' : 'images';
  const named = numbers.length === 0 ? '' : ` (${noun} ${numbers.slice(0, NAMED).join(', ')}${more})`;
  return `${String(count)} of the ${String(of)} images${named} ${count === 1 ? one : many}`;
}

/** A scan in steps of one slice each has hundreds of places. */
const NAMED_PLACES = 4;

/** The warning in the user's words. */
export function seriesWarning(warning: SeriesWarning): string {
  switch (warning.kind) {
    case 'thick-slices':
      return warning.severe
        ? `Very thick slices (${warning.thickness.toFixed(1)} mm): distances are rough, small breaches can be missed.`
        : `Thick slices (${warning.thickness.toFixed(1)} mm): distances are less accurate.`;
    case 'coarse-pixels':
      return `Coarse pixels (${warning.spacing.toFixed(1)} mm): distances are less accurate.`;
    case 'gaps-between-slices':
      return `${warning.gap.toFixed(1)} mm between the slices were not scanned.`;
    case 'low-coverage-height':
      return `Low coverage: the series is only ${warning.extent.toFixed(0)} mm high, parts of S1 may be missing.`;
    case 'low-coverage-width':
      return `Low coverage: the series is only ${warning.extent.toFixed(0)} mm wide, a sacroiliac joint may be missing.`;
    case 'consecutive-acquisitions': {
      const named = warning.places
        .slice(0, NAMED_PLACES)
        .map(place => `${place.at.toFixed(1)} mm (${betweenImages(place)})`);
      const others = warning.places.length - named.length;
      const more = others > 0 ? ` and ${String(others)} more places` : '';
      const axis = warning.places[0]?.axis ?? 'z';
      return `The series was taken in ${String(warning.places.length + 1)} acquisitions, one after another: the patient may have moved between them, at ${axis} ${named.join(', ')}${more}. Compare the bone on either side.`;
    }
    case 'derived-images':
      return 'The images are derived (reformatted or processed), not the original slices.';
    case 'lossy-compression':
      return 'The images were compressed with loss.';
    default:
      return assertNever(warning);
  }
}
