import type { PersonName } from '../plan';
import type { DatasetValue } from './dataset';

/** A person name as a PN attribute; null where every component group is empty. Never re-encoded. */
export function personNameValue(name: PersonName): DatasetValue {
  if (isEmptyName(name)) return null;
  return [{ Alphabetic: name.alphabetic, Ideographic: name.ideographic, Phonetic: name.phonetic }];
}

export function isEmptyName(name: PersonName): boolean {
  return name.alphabetic === '' && name.ideographic === '' && name.phonetic === '';
}
