import { isDataset, readItems, personNameOf, type Dataset } from '../dicom';
import { COPIED_KEYWORDS, LENGTH_LIMIT, VALUE_REPRESENTATION, type ValueRepresentation } from './attributeTable';

/**
 * Attributes by keyword, each with the value that the images state: null, or for a sequence [], where they state it
 * empty. That is kept, for some must be there even so (PS3.5 7.4.3, Type 2).
 */
export interface CopiedAttributes {
  readonly [keyword: string]: CopiedValue;
}

/** Person names are items of component groups, as dcmjs has them (PS3.18 F.2.2). */
export type CopiedValue = string | number | null | readonly string[] | readonly number[] | readonly CopiedAttributes[];

/** An attribute of the images that the plan cannot repeat; `attribute` names its place in sequences with dots. */
export interface LeftOutAttribute {
  readonly attribute: string;
  readonly why:
    | { readonly kind: 'too-long'; readonly value: string; readonly limit: number }
    | { readonly kind: 'not-decoded' }
    | { readonly kind: 'not-a-number'; readonly value: string }
    | { readonly kind: 'not-an-offset'; readonly value: string }
    | { readonly kind: 'not-delivered' }
    | { readonly kind: 'not-known' };
}

export interface Copy {
  readonly attributes: CopiedAttributes;
  readonly leftOut: readonly LeftOutAttribute[];
}

type Why = LeftOutAttribute['why'];
type ValueCopy =
  | { readonly kind: 'copied'; readonly value: CopiedValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'left-out'; readonly why: Why };

const EMPTY: ValueCopy = { kind: 'empty' };
const leaveOut = (why: Why): ValueCopy => ({ kind: 'left-out', why });

/** Stands for bytes that are no character (Unicode 3.9, U+FFFD): what they were is lost. */
export const REPLACEMENT = '\uFFFD';
/** A tag of group 0010 (patient) that has no name in the dictionary of whoever read the dataset. */
const NAMELESS_PATIENT_TAG = /^0010[0-9A-F]{4}$/i;

/**
 * What an image states of its patient and study (the modules in `attributeTable`), value by value as it stands.
 *
 * A value that an SR could hold only altered is left out and named: writers cut what is longer than its value
 * representation allows, and what was not decoded is another text.
 *
 * @param dataset naturalised, of one image, or of an SR that was written from one.
 */
export function copyAttributes(dataset: Dataset): Copy {
  return copyEach(dataset, [
    ...COPIED_KEYWORDS,
    ...Object.keys(dataset).filter(keyword => NAMELESS_PATIENT_TAG.test(keyword)),
  ]);
}

function copyEach(dataset: Dataset, keywords: readonly string[], within = ''): Copy {
  const attributes: Record<string, CopiedValue> = {};
  const leftOut: LeftOutAttribute[] = [];
  for (const keyword of keywords) {
    const value = dataset[keyword];
    if (value === undefined) continue;
    const attribute = within + keyword;
    const vr = VALUE_REPRESENTATION[keyword];
    if (isEmpty(value)) {
      if (vr !== undefined) attributes[keyword] = vr === 'SQ' ? [] : null;
      continue;
    }
    if (vr === 'SQ' && isSequence(value)) {
      const items = readItems(dataset, keyword).map(item =>
        copyEach(item, Object.keys(item).filter(isAttribute), `${attribute}.`),
      );
      leftOut.push(...items.flatMap(item => item.leftOut));
      attributes[keyword] = items.map(item => item.attributes);
      continue;
    }
    const copy = vr === undefined ? leaveOut({ kind: 'not-known' }) : copyValue(value, vr);
    if (copy.kind === 'copied') attributes[keyword] = copy.value;
    else if (copy.kind === 'empty') attributes[keyword] = null;
    else leftOut.push({ attribute, why: copy.why });
  }
  return { attributes, leftOut };
}

/** Whoever reads a dataset may keep notes of its own in it, under names that begin with `_`. */
const isAttribute = (keyword: string): boolean => !keyword.startsWith('_');

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.every(isEmpty));
}

function isSequence(value: unknown): boolean {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.every(item => isDataset(item) && !isKeptApart(item));
}

/** Whether the archive keeps a value apart, or hands it over as bytes (PS3.18 F.2.7). */
function isKeptApart(value: unknown): boolean {
  return isDataset(value) && (value['BulkDataURI'] !== undefined || value['InlineBinary'] !== undefined);
}

function copyValue(value: unknown, vr: ValueRepresentation): ValueCopy {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const values = given.map(item => (item instanceof String ? item.valueOf() : item));
  if (values.some(isKeptApart)) return leaveOut({ kind: 'not-delivered' });
  switch (vr) {
    case 'SQ':
      return leaveOut({ kind: 'not-delivered' });
    case 'PN':
      return copyNames(values);
    case 'DS':
    case 'IS':
    case 'FD':
    case 'US':
      return copyNumbers(values.flatMap(item => (typeof item === 'string' ? item.split('\\') : [item])));
    case 'LT':
    case 'ST':
    case 'UT':
    case 'UR':
      return copyTexts(values, vr);
    default:
      // A backslash parts the values of all other texts (PS3.5 6.2).
      return copyTexts(
        values.flatMap(item => (typeof item === 'string' ? item.split('\\') : [item])),
        vr,
      );
  }
}

function copyNames(values: readonly unknown[]): ValueCopy {
  const names = values.map(personNameOf).map(({ alphabetic, ideographic, phonetic }) => ({
    Alphabetic: alphabetic.trimEnd(),
    Ideographic: ideographic.trimEnd(),
    Phonetic: phonetic.trimEnd(),
  }));
  const groups = names.flatMap(name => Object.values(name));
  if (groups.every(group => group === '')) return EMPTY;
  if (groups.some(group => group.includes(REPLACEMENT))) return leaveOut({ kind: 'not-decoded' });
  const long = groups.find(group => group.length > LENGTH_LIMIT.PN);
  if (long !== undefined) return leaveOut({ kind: 'too-long', value: long, limit: LENGTH_LIMIT.PN });
  return { kind: 'copied', value: names };
}

function copyNumbers(values: readonly unknown[]): ValueCopy {
  const numbers = values.map(value => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value));
  const wrong = numbers.findIndex(number => typeof number !== 'number' || !Number.isFinite(number));
  if (wrong >= 0) return leaveOut({ kind: 'not-a-number', value: String(values[wrong]) });
  const all = numbers.filter(number => typeof number === 'number');
  return { kind: 'copied', value: all.length === 1 ? (all[0] ?? all) : all };
}

function copyTexts(values: readonly unknown[], vr: ValueRepresentation): ValueCopy {
  const limit = vr in LENGTH_LIMIT ? LENGTH_LIMIT[vr as keyof typeof LENGTH_LIMIT] : null;
  const texts: string[] = [];
  for (const [i, value] of values.entries()) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      return leaveOut({ kind: 'not-delivered' });
    }
    const text = String(value ?? '');
    if (text.includes(REPLACEMENT)) return leaveOut({ kind: 'not-decoded' });
    // Spaces at the very end are padding, in short values those around each, too (PS3.5 6.2).
    const said = limit !== null ? text.trim() : i === values.length - 1 ? text.trimEnd() : text;
    if (limit !== null && said.length > limit) return leaveOut({ kind: 'too-long', value: said, limit });
    texts.push(said);
  }
  if (texts.length === 1 && texts[0] === '') return EMPTY;
  return { kind: 'copied', value: texts.length === 1 ? (texts[0] ?? texts) : texts };
}
