import type { Measured } from '../../analysis';
import type { Code } from '../coding';
import { PRIVATE, STANDARD } from '../codes';
import { codedItem, numericItem, unknownItem, type ContentItem, type Relationship } from '../valueTypes';

/** A length without more (TID 300). */
export function lengthItem(
  name: Code,
  value: number,
  children: readonly ContentItem[] = [],
  relationship: Relationship = 'CONTAINS',
): ContentItem {
  return numericItem(relationship, name, { value, unit: STANDARD.millimetre }, children);
}

/**
 * A length that was measured, with its uncertainty, or sought in vain. The uncertainty stands beside
 * the length and says whose it is: as a property of the length (TID 310 row 5) it would be taken by
 * some readers and validators for a source of it (TID 300 rows 9 and 10).
 */
export function measuredLengthItems(
  name: Code,
  measured: Pick<Measured & { kind: 'known' }, 'value' | 'uncertainty'> | null,
  children: readonly ContentItem[],
): ContentItem[] {
  if (measured === null) return [unknownItem('CONTAINS', name, children)];
  return [
    lengthItem(name, measured.value, children),
    lengthItem(STANDARD.uncertainty, measured.uncertainty, [codedItem('HAS CONCEPT MOD', PRIVATE.uncertaintyOf, name)]),
  ];
}
