import type { PersonName } from '../../core/plan';

/*
 * The host holds an attribute as its dcmjs read it from DICOM JSON: a single value is unwrapped, a
 * multi-valued one stays an array, an empty one is undefined, null or ''. A person name is an array
 * (sometimes unwrapped) of objects with the component groups, or a plain string joined by `=`.
 */

/** A text or identifier, unchanged; '' where it is absent or empty. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText).join('\\');
  return '';
}

/** A person name by component group (PS3.18 F.2.2, PS3.5 6.2.1); of several names the first. */
export function asPersonName(value: unknown): PersonName {
  if (Array.isArray(value)) return asPersonName(value[0]);
  if (typeof value === 'string' || value instanceof String) {
    const [alphabetic = '', ideographic = '', phonetic = ''] = String(value).split('=');
    return { alphabetic, ideographic, phonetic };
  }
  if (typeof value !== 'object' || value === null) return { alphabetic: '', ideographic: '', phonetic: '' };
  const group = (name: 'Alphabetic' | 'Ideographic' | 'Phonetic'): string =>
    name in value ? asText((value as Readonly<Record<string, unknown>>)[name]) : '';
  return { alphabetic: group('Alphabetic'), ideographic: group('Ideographic'), phonetic: group('Phonetic') };
}
