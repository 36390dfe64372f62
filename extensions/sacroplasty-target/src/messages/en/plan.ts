import { misplacedTarget } from '../../core/analysis';
import { assertNever, SIDES, type Millimetres } from '../../core/geometry';
import type { ImageIdentity, ItemOrigin, LeftOutAttribute, PersonName, Plan, Verification } from '../../core/plan';
import { warning } from './analysis';

/** The verification in the user's words. */
export function verification(verification: Verification): string {
  switch (verification) {
    case 'both':
      return 'both sides verified';
    case 'right':
      return 'right side verified only';
    case 'left':
      return 'left side verified only';
    case 'none':
      return 'not verified';
    default:
      return assertNever(verification);
  }
}

/** What must be known of a stored plan before it is opened: also an unsure level that the user has counted. */
export function planDoubts({ review, analysis }: Pick<Plan, 'review' | 'analysis'>): readonly string[] {
  const { level, corners, sides } = review;
  const unaccepted = [
    ...(corners === 'no' ? ['corners'] : []),
    ...(sides.right === 'no' ? ['right side'] : []),
    ...(sides.left === 'no' ? ['left side'] : []),
  ];
  const misplaced = SIDES.flatMap(side => {
    const about = misplacedTarget(analysis, side);
    return about === null ? [] : [warning(about)];
  });
  return [
    ...warningOfLevel(level),
    ...misplaced,
    ...(unaccepted.length === 0 ? [] : [`Not accepted: ${unaccepted.join(', ')}.`]),
  ];
}

function warningOfLevel(level: Plan['review']['level']): readonly string[] {
  if (level.kind !== 'doubted') return [];
  return [level.isCounted ? `${level.words} A user has counted: this is S1.` : level.words];
}

/** "proposed, moved by 2.3 mm": completes the name of an item. */
export function origin(origin: ItemOrigin, unit: 'mm' | '°'): string {
  switch (origin.kind) {
    case 'placed':
      return 'placed by you';
    case 'proposed':
      return 'proposed';
    case 'moved':
      return `proposed, ${unit === 'mm' ? 'moved' : 'turned'} by ${origin.by.toFixed(1)}${unit === 'mm' ? ' mm' : '°'}`;
    case 'not-recorded':
      return 'placed';
    default:
      return assertNever(origin);
  }
}

/** Why the plan does not repeat an attribute, in the user's words. */
export function leftOut({ attribute, why }: LeftOutAttribute): string {
  const reason = (): string => {
    switch (why.kind) {
      case 'too-long':
        return `"${why.value}" is longer than DICOM allows for it (${String(why.limit)} characters)`;
      case 'not-decoded':
        return 'it is in another character set than the images name';
      case 'not-a-number':
        return `"${why.value}" is not a number`;
      case 'not-an-offset':
        return `"${why.value}" is not an offset from UTC`;
      case 'not-delivered':
        return 'the archive did not deliver its value';
      case 'not-known':
        return 'this program does not know it';
    }
  };
  return `${attribute} of the images is left out of the stored plan: ${reason()}.`;
}

/** The identity in the user's words. What the images do not state is said to be missing, never left out. */
export interface IdentityWords {
  readonly name: string;
  readonly id: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly exam: string;
}

/** "Müller, Zoë", "ID X/17 b", "* 1950-02-01", "F", "CT of 2026-11-03". */
export function identity({ patient, study, Modality }: ImageIdentity): IdentityWords {
  const { PatientID, IssuerOfPatientID, PatientBirthDate, PatientSex } = patient;
  const issuer = IssuerOfPatientID === '' ? '' : ` (${IssuerOfPatientID})`;
  return {
    name: personName(patient.PatientName),
    id: PatientID === '' ? 'no ID' : `ID ${PatientID}${issuer}`,
    birthDate: PatientBirthDate === '' ? 'no birth date' : `* ${describeDate(PatientBirthDate)}`,
    sex: PatientSex === '' ? 'no sex stated' : PatientSex,
    exam: study.StudyDate === '' ? `${Modality}, no study date` : `${Modality} of ${describeDate(study.StudyDate)}`,
  };
}

/** All parts of a name in all its groups, or that there is none: "Yamada, Tarou (山田 太郎 · やまだ たろう)". */
export function personName({ alphabetic, ideographic, phonetic }: PersonName): string {
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

/** Why a side that is borderline at an offset is not contained. */
export function borderlineAt(at: Millimetres): string {
  return `borderline at ${at.toFixed(1)} mm`;
}
