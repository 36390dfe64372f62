import { readVerbatim, type Dataset } from './fields';

/** What an image states of its study beside the UID (PS3.3 C.7.2.1). '' = not stated. */
export interface StudyIdentity {
  readonly StudyDate: string;
  readonly StudyID: string;
  readonly AccessionNumber: string;
}

/** Two values that images of one study state of it, where it can have one only. */
export interface StudyContradiction {
  readonly attribute: keyof StudyIdentity;
  readonly values: readonly [string, string];
}

const NAMES: Readonly<Record<keyof StudyIdentity, string>> = {
  StudyDate: 'Study Date',
  StudyID: 'Study ID',
  AccessionNumber: 'Accession Number',
};
const ATTRIBUTES = ['StudyDate', 'StudyID', 'AccessionNumber'] as const;

/** The study of one image, without the padding of its values. */
export function readStudyIdentity(dataset: Dataset): StudyIdentity {
  const text = (attribute: keyof StudyIdentity): string => readVerbatim(dataset, attribute).trim();
  return { StudyDate: text('StudyDate'), StudyID: text('StudyID'), AccessionNumber: text('AccessionNumber') };
}

/**
 * In what images contradict each other about their study, whatever UID they share; [] where they may be of one. What
 * an image leaves empty contradicts nothing, nor does the old punctuation of a date (1950.02.14).
 */
export function findStudyContradictions(studies: readonly StudyIdentity[]): readonly StudyContradiction[] {
  return ATTRIBUTES.flatMap(attribute => {
    const comparable = (text: string): string => (attribute === 'StudyDate' ? text.replace(/[.\-/]/g, '') : text);
    const stated = studies.map(study => study[attribute]).filter(text => text !== '');
    const [first] = stated;
    const other = stated.find(text => comparable(text) !== comparable(first ?? ''));
    return first === undefined || other === undefined ? [] : [{ attribute, values: [first, other] as const }];
  });
}

/** 'Study Date "20261102" and "20200101", Accession Number "A1" and "B2"'. */
export function describeStudyContradictions(contradictions: readonly StudyContradiction[]): string {
  return contradictions
    .map(({ attribute, values }) => `${NAMES[attribute]} "${values[0]}" and "${values[1]}"`)
    .join(', ');
}
