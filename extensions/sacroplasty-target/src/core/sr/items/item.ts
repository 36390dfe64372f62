import { codeItem, sameCode, type Code } from '../coding';
import type { NaturalisedDataset } from '../dataset';
import { refuse } from '../refusal';
import { itemsOf, textOf, type RawRecord } from './lenient';

/** How an item relates to the item that holds it (PS3.3 C.17.3.2.4). */
export type Relationship =
  'CONTAINS' | 'HAS OBS CONTEXT' | 'HAS ACQ CONTEXT' | 'HAS CONCEPT MOD' | 'HAS PROPERTIES' | 'INFERRED FROM';

/** A content item as it is written. */
export type ContentItem = NaturalisedDataset;

/** A content item as it is read, with its children; what we do not know stays in `raw` and is not looked at. */
export interface TreeItem {
  readonly name: Omit<Code, 'meaning'>;
  readonly raw: RawRecord;
  readonly children: readonly TreeItem[];
}

/** An item of any value type (PS3.3 C.17.3); `value` holds what only this type has. */
export function contentItem(
  relationship: Relationship,
  valueType: string,
  name: Code,
  value: NaturalisedDataset,
  children: readonly ContentItem[],
): ContentItem {
  return {
    RelationshipType: relationship,
    ValueType: valueType,
    ConceptNameCodeSequence: [codeItem(name)],
    ...value,
    ...(children.length > 0 ? { ContentSequence: children } : {}),
  };
}

export function containerItem(name: Code, children: readonly ContentItem[]): ContentItem {
  return contentItem('CONTAINS', 'CONTAINER', name, { ContinuityOfContent: 'SEPARATE' }, children);
}

/** The items that a data set or an item holds. */
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
