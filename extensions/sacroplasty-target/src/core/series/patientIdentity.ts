import { readPersonName, readVerbatim, type Dataset, type PersonName } from '../dicom';

/** Who an image says that it shows: the identifying attributes of the Patient Module (PS3.3 C.7.1.1). '' = not stated. */
export interface PatientIdentity {
  readonly PatientName: PersonName;
  readonly PatientID: string;
  readonly IssuerOfPatientID: string;
  readonly PatientBirthDate: string;
  readonly PatientSex: string;
}

type TextAttribute = Exclude<keyof PatientIdentity, 'PatientName'>;

const TEXTS: readonly TextAttribute[] = ['PatientID', 'IssuerOfPatientID', 'PatientBirthDate', 'PatientSex'];
const GROUPS = ['alphabetic', 'ideographic', 'phonetic'] as const;

/** The patient of one image, without the padding of its values. */
export function readPatientIdentity(dataset: Dataset): PatientIdentity {
  const text = (attribute: TextAttribute): string => readVerbatim(dataset, attribute).trim();
  return {
    PatientName: readPersonName(dataset, 'PatientName'),
    PatientID: text('PatientID'),
    IssuerOfPatientID: text('IssuerOfPatientID'),
    PatientBirthDate: text('PatientBirthDate'),
    PatientSex: text('PatientSex'),
  };
}

/** What means nothing in a value: in a date its old punctuation (19500214, 1950.02.14), in a code its case. */
const COMPARABLE: Readonly<Record<TextAttribute, (text: string) => string>> = {
  PatientID: text => text,
  IssuerOfPatientID: text => text,
  PatientBirthDate: text => text.replace(/[.\-/]/g, ''),
  PatientSex: text => text.toUpperCase(),
};

/** A component group without what means nothing: case, runs of spaces, empty components at its end (PS3.5 6.2.1.1). */
function comparableName(group: string): string {
  const components = group.split('^').map(component => component.trim().replace(/\s+/g, ' '));
  return components.join('^').replace(/\^+$/, '').toLowerCase();
}

/**
 * Whether two images cannot be of one patient: an attribute that both state says something else. What one of
 * them leaves empty contradicts nothing.
 */
function arePatientsApart(a: PatientIdentity, b: PatientIdentity): boolean {
  const apart = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
  return (
    TEXTS.some(attribute => apart(COMPARABLE[attribute](a[attribute]), COMPARABLE[attribute](b[attribute]))) ||
    GROUPS.some(group => apart(comparableName(a.PatientName[group]), comparableName(b.PatientName[group])))
  );
}

/** What the two state together; the first's word where both state it. */
function together(a: PatientIdentity, b: PatientIdentity): PatientIdentity {
  const text = (attribute: TextAttribute): string => a[attribute] || b[attribute];
  const group = (name: (typeof GROUPS)[number]): string => a.PatientName[name] || b.PatientName[name];
  return {
    PatientName: { alphabetic: group('alphabetic'), ideographic: group('ideographic'), phonetic: group('phonetic') },
    PatientID: text('PatientID'),
    IssuerOfPatientID: text('IssuerOfPatientID'),
    PatientBirthDate: text('PatientBirthDate'),
    PatientSex: text('PatientSex'),
  };
}

/** Two patients among several images; null: they may all be of one. */
export function findTwoPatients(
  patients: readonly PatientIdentity[],
): readonly [PatientIdentity, PatientIdentity] | null {
  const [first] = patients;
  if (first === undefined) return null;
  let known = first;
  for (const patient of patients) {
    if (arePatientsApart(known, patient)) return [known, patient];
    known = together(known, patient);
  }
  return null;
}

/** How many of the identifying attributes are stated. */
export function statedCount(patient: PatientIdentity): number {
  const values = [...TEXTS.map(attribute => patient[attribute]), ...GROUPS.map(group => patient.PatientName[group])];
  return values.filter(value => value !== '').length;
}
