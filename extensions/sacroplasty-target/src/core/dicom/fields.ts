/*
 * Lenient readers of single attributes of a naturalised dataset. DICOM JSON, dcmjs and the host give
 * the same value as a number, a decimal string, an array of either, or a backslash-joined string.
 */

export type Dataset = Readonly<Record<string, unknown>>;

/** Narrows an untrusted value to something whose attributes can be asked for. */
export function isDataset(value: unknown): value is Dataset {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  return typeof value === 'string' ? value.split('\\') : [value];
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The first value as text without its padding; '' where absent or not text. */
export function readText(dataset: Dataset, attribute: string): string {
  const [first] = valuesOf(dataset[attribute]);
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' ? first.trim() : '';
}

/** The value exactly as it came, several joined as DICOM joins them; '' where absent. For names and IDs. */
export function readVerbatim(dataset: Dataset, attribute: string): string {
  const value = dataset[attribute];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter(item => typeof item === 'string').join('\\') : '';
}

/** All values as text; [] where absent. */
export function readTexts(dataset: Dataset, attribute: string): readonly string[] {
  return valuesOf(dataset[attribute]).flatMap(value => (typeof value === 'string' ? [value.trim()] : []));
}

/** The first value as a finite number, or null. */
export function readNumber(dataset: Dataset, attribute: string): number | null {
  return toNumber(valuesOf(dataset[attribute])[0]);
}

/** Every value as a number; null where the attribute is absent or empty, 'malformed' where one is no number. */
export function readNumbers(dataset: Dataset, attribute: string): readonly number[] | 'malformed' | null {
  const values = valuesOf(dataset[attribute]);
  if (values.length === 0 || (values.length === 1 && values[0] === '')) return null;
  const numbers = values.map(toNumber);
  return numbers.every(number => number !== null) ? numbers : 'malformed';
}

/** The items of a sequence; [] where it is absent or empty. dcmjs may give a single item by itself. */
export function readItems(dataset: Dataset, attribute: string): readonly Dataset[] {
  const value = dataset[attribute];
  return (Array.isArray(value) ? value : [value]).filter(isDataset);
}
