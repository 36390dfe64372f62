import type { PersonName } from '../../plan';
import { personNameOf as readName } from '../../dicom';
import type { DatasetValue } from '../dataset';

/** A person name as a PN attribute; null where every component group is empty. Never re-encoded. */
export function personNameValue(name: PersonName): DatasetValue {
  if (isEmptyName(name)) return null;
  return [{ Alphabetic: name.alphabetic, Ideographic: name.ideographic, Phonetic: name.phonetic }];
}

/** A person name from a string (`A=I=P`), an object of component groups or an array of either; without its padding. */
export function personNameOf(value: unknown): PersonName {
  const single: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
  const { alphabetic, ideographic, phonetic } = readName(single instanceof String ? single.valueOf() : single);
  return { alphabetic: alphabetic.trimEnd(), ideographic: ideographic.trimEnd(), phonetic: phonetic.trimEnd() };
}

export function isEmptyName(name: PersonName): boolean {
  return name.alphabetic === '' && name.ideographic === '' && name.phonetic === '';
}
