import { stated, type Stated } from '../../analysis';
import { codeItem, sameCode, type Code } from '../coding';
import { foundText, refuse } from '../refusal';
import { SHARED, STANDARD } from '../terms';
import { codeOf, contentItem, type ContentItem, type Relationship, type TreeItem } from './item';
import { optionalText, textItem } from './text';

export function codedItem(
  relationship: Relationship,
  name: Code,
  value: Code,
  children: readonly ContentItem[] = [],
): ContentItem {
  return contentItem(relationship, 'CODE', name, { ConceptCodeSequence: [codeItem(value)] }, children);
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
  return refuse({ kind: 'unreadable', item: label, found: foundText(found.value, 'code') });
}

/**
 * What was sought and is unknown: a coded value, for a NUM without a number, although allowed
 * (PS3.3 C.18.1), is refused by some readers and validators.
 */
export function unknownItem(
  relationship: Relationship,
  name: Code,
  children: readonly ContentItem[] = [],
): ContentItem {
  return codedItem(relationship, name, STANDARD.valueUnknown, children);
}

/** Whether an item says in code that its value is unknown. A lost number is not an unknown one. */
export function isUnknown(item: TreeItem): boolean {
  return sameCode(codeOf(item.raw['ConceptCodeSequence']), STANDARD.valueUnknown);
}

/** Why a value is unknown; nothing where no reason was stated (a TEXT may not be empty). */
export function reasonItems(reason: string, relationship: Relationship = 'CONTAINS'): ContentItem[] {
  return reason === '' ? [] : [textItem(relationship, SHARED.reason, reason)];
}

/** The stored reason; '' where none was stated. */
export function readReason(items: readonly TreeItem[], where = ''): Stated {
  return stated(optionalText(items, SHARED.reason, where));
}
