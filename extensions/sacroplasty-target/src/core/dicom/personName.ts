import { isDataset, readVerbatim, type Dataset } from './fields';

/**
 * A person name as the image states it, by component group (PS3.5 6.2.1). Copied, never re-encoded:
 * components stay joined by `^` as they came.
 */
export interface PersonName {
  readonly alphabetic: string;
  readonly ideographic: string;
  readonly phonetic: string;
}

const NOBODY: PersonName = { alphabetic: '', ideographic: '', phonetic: '' };

/** Whether two names are one person's; nobody is the same as somebody who is not named. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a, b].map(name => [name.alphabetic, name.ideographic, name.phonetic].map(stripped).join('='));
  return one !== '==' && one === other;
}

/** Without padding and the components at the end that are empty, which say nothing (PS3.5 6.2.1.1). */
function stripped(group: string): string {
  return group.trim().replace(/[\s^]+$/, '');
}

/**
 * A person name from a naturalised dataset: dcmjs gives objects by component group (often in an
 * array), older files and hosts one string whose groups are joined by `=` (PS3.5 6.2.1).
 */
export function readPersonName(dataset: Dataset, attribute: string): PersonName {
  const value = dataset[attribute];
  return personNameOf(Array.isArray(value) ? value[0] : value);
}

/** One value of a person name attribute, as `readPersonName` takes it. */
export function personNameOf(value: unknown): PersonName {
  if (typeof value === 'string') {
    const [alphabetic = '', ideographic = '', phonetic = ''] = value.split('=');
    return { alphabetic, ideographic, phonetic };
  }
  if (!isDataset(value)) return NOBODY;
  return {
    alphabetic: readVerbatim(value, 'Alphabetic'),
    ideographic: readVerbatim(value, 'Ideographic'),
    phonetic: readVerbatim(value, 'Phonetic'),
  };
}
