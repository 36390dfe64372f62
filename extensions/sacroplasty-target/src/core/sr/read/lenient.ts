import type { PersonName } from '../../plan';
import { personNameOf as readName } from '../../series';

/*
 * Values as the many writers, archives and parsers deliver them: a sequence of one item as an array
 * or as the item itself, numbers as strings, names as strings or objects, texts split at backslashes.
 */

export type RawRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): RawRecord | null {
  return typeof value === 'object' && value !== null ? (value as RawRecord) : null;
}

/** The items of a sequence; none where it is absent or empty. */
export function itemsOf(value: unknown): RawRecord[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  return items.map(asRecord).filter(item => item !== null);
}

/** A text without its padding; '' where it is absent. Backslashes are part of a text. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return (value as unknown[]).map(plainText).join('\\').trimEnd();
  return plainText(value).trimEnd();
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof String) return value.valueOf();
  return typeof value === 'number' ? String(value) : '';
}

/** One finite number, or null. */
export function numberOf(value: unknown): number | null {
  const single = Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value;
  if (typeof single === 'number') return Number.isFinite(single) ? single : null;
  const text = plainText(single).trim();
  const parsed = Number(text);
  return text !== '' && Number.isFinite(parsed) ? parsed : null;
}

/** Several finite numbers, or null where one is none. */
export function numbersOf(value: unknown): number[] | null {
  const values: unknown[] =
    value instanceof Float32Array || value instanceof Float64Array
      ? Array.from(value)
      : Array.isArray(value)
        ? (value as unknown[])
        : plainText(value).split('\\');
  const numbers = values.map(numberOf);
  return numbers.every(number => number !== null) ? numbers : null;
}

/** A person name from a string (`A=I=P`), an object of component groups or an array of either; without its padding. */
export function personNameOf(value: unknown): PersonName {
  const single: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
  const { alphabetic, ideographic, phonetic } = readName(single instanceof String ? single.valueOf() : single);
  return { alphabetic: alphabetic.trimEnd(), ideographic: ideographic.trimEnd(), phonetic: phonetic.trimEnd() };
}
