import { lpsPoint, type LpsPoint } from '../../geometry';
import { sameCode, type Code } from '../coding';
import { STANDARD } from '../codes';
import { asRecord, itemsOf, numberOf, numbersOf, textOf, type RawRecord } from './lenient';
import { refuse } from './refusal';

/** One content item with its children; what we do not know stays in `raw` and is not looked at. */
export interface TreeItem {
  readonly name: Omit<Code, 'meaning'>;
  readonly raw: RawRecord;
  readonly children: readonly TreeItem[];
}

export function contentOf(raw: RawRecord): TreeItem[] {
  return itemsOf(raw['ContentSequence']).map(child => ({
    name: codeOf(child['ConceptNameCodeSequence']),
    raw: child,
    children: contentOf(child),
  }));
}

export function codeOf(sequence: unknown): Omit<Code, 'meaning'> {
  const [item = {}] = itemsOf(sequence);
  return { value: textOf(item['CodeValue']).trim(), scheme: textOf(item['CodingSchemeDesignator']).trim() };
}

export function all(items: readonly TreeItem[], name: Code): TreeItem[] {
  return items.filter(item => sameCode(item.name, name));
}

/** The one item of a name, or null. `where` says to the user whose item it is: "right: ". */
export function optionalOne(items: readonly TreeItem[], name: Code, where = ''): TreeItem | null {
  const [first = null, second] = all(items, name);
  if (second !== undefined) refuse({ kind: 'duplicate', item: where + name.meaning });
  return first;
}

/** The one item of a name; a refusal where there is none. */
export function requiredOne(items: readonly TreeItem[], name: Code, where = ''): TreeItem {
  return optionalOne(items, name, where) ?? refuse({ kind: 'missing', item: where + name.meaning });
}

/** The text of an item; '' where there is no item. */
export function optionalText(items: readonly TreeItem[], name: Code, where = ''): string {
  return textOf(optionalOne(items, name, where)?.raw['TextValue']);
}

/** The key under which `table` lists the coded value of an item. */
export function codedValue<K extends string | number>(
  item: TreeItem,
  table: Readonly<Record<K, Code>>,
  label: string,
): K {
  const found = codeOf(item.raw['ConceptCodeSequence']);
  for (const key of Object.keys(table) as K[]) {
    if (sameCode(table[key], found)) return key;
  }
  return refuse({ kind: 'unreadable', item: label, found: found.value === '' ? 'no code' : found.value });
}

/** Decimal string and double of one value may differ by the rounding to 16 characters. */
const SAME_NUMBER = 1e-6;

/** Whether an item says in code that its value is unknown. A lost number is not an unknown one. */
export function isUnknown(item: TreeItem): boolean {
  return sameCode(codeOf(item.raw['ConceptCodeSequence']), STANDARD.valueUnknown);
}

/** The value of a NUM item in `unit`. */
export function numericValue(item: TreeItem, unit: Code, label: string): number {
  const [measured] = itemsOf(item.raw['MeasuredValueSequence']);
  if (measured === undefined) return refuse({ kind: 'unreadable', item: label, found: 'no number' });
  if (!sameCode(codeOf(measured['MeasurementUnitsCodeSequence']), unit)) {
    return refuse({ kind: 'without-unit', item: label, expected: unit.meaning });
  }
  const decimal = numberOf(measured['NumericValue']);
  if (decimal === null) {
    return refuse({ kind: 'unreadable', item: label, found: textOf(measured['NumericValue']) || 'no number' });
  }
  const stated = measured['FloatingPointValue'];
  if (stated === undefined || stated === null) return decimal;
  const exact = numberOf(stated);
  if (exact === null || Math.abs(exact - decimal) > SAME_NUMBER * Math.max(1, Math.abs(decimal))) {
    return refuse({ kind: 'contradiction', item: label, detail: 'it states two different numbers' });
  }
  return exact;
}

/** The points of a SCOORD3D item, LPS mm. */
export function pointsOf(item: TreeItem, count: number, frameOfReferenceUID: string, label: string): LpsPoint[] {
  const data = item.raw['GraphicData'];
  if (asRecord(data)?.['BulkDataURI'] !== undefined) return refuse({ kind: 'not-delivered', item: label });
  const numbers = numbersOf(data);
  if (numbers?.length !== 3 * count) {
    const found = numbers === null ? 'coordinates that are not numbers' : `${String(numbers.length)} numbers`;
    return refuse({ kind: 'unreadable', item: label, found });
  }
  if (textOf(item.raw['ReferencedFrameOfReferenceUID']) !== frameOfReferenceUID) {
    return refuse({ kind: 'other-frame-of-reference', item: label });
  }
  return Array.from({ length: count }, (_, i) => {
    const [x = NaN, y = NaN, z = NaN] = numbers.slice(3 * i, 3 * i + 3);
    return lpsPoint(x, y, z);
  });
}
