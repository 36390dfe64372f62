import { refuse } from '../refusal';

/*
 * Values as the many writers, archives and parsers deliver them: a sequence of one item as an array
 * or as the item itself, numbers as strings, names as strings or objects, texts split at backslashes.
 *
 * Not `core/dicom`, which reads images: there a backslash parts values, and the first of them is the answer. In a report
 * it is part of a text, so that texts are joined again; and a number that stands with others is none.
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

/** @throws RefusedSr where the UID is not there. */
export function requiredUid(record: RawRecord, keyword: string): string {
  const uid = textOf(record[keyword]);
  return uid === '' ? refuse({ kind: 'missing', item: keyword }) : uid;
}
