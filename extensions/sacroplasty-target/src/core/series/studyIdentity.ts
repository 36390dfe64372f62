import { readVerbatim, type Dataset } from '../dicom';

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
