import type { Measured } from '../../analysis';
import { mm, type Millimetres } from '../../geometry';
import { sameCode, type Code } from '../coding';
import { refuse } from '../refusal';
import { SHARED, STANDARD } from '../terms';
import { codedItem, unknownItem } from './coded';
import { all, codeOf, optionalOne, requiredOne, type ContentItem, type Relationship, type TreeItem } from './item';
import { numericItem, numericValue } from './numeric';

/** A length without more (TID 300). */
export function lengthItem(
  name: Code,
  value: number,
  children: readonly ContentItem[] = [],
  relationship: Relationship = 'CONTAINS',
): ContentItem {
  return numericItem(relationship, name, { value, unit: STANDARD.millimetre }, children);
}

export function lengthOf(item: TreeItem, label: string): Millimetres {
  return mm(numericValue(item, STANDARD.millimetre, label));
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
  return [lengthItem(name, measured.value, children), uncertaintyItem(name, measured.uncertainty)];
}

/** The uncertainty (95 %) of the length `of`, or of the place of that name. */
export function uncertaintyItem(of: Code, uncertainty: Millimetres): ContentItem {
  return lengthItem(STANDARD.uncertainty, uncertainty, [codedItem('HAS CONCEPT MOD', SHARED.uncertaintyOf, of)]);
}

/** The uncertainty among `items` that is stated for `of`. */
export function readUncertainty(items: readonly TreeItem[], of: Code, where: string): Millimetres {
  const ofThis = all(items, STANDARD.uncertainty).filter(({ children }) =>
    sameCode(codeOf(optionalOne(children, SHARED.uncertaintyOf)?.raw['ConceptCodeSequence']), of),
  );
  const owner = `${where}${of.meaning}: `;
  const label = owner + STANDARD.uncertainty.meaning;
  const uncertainty = lengthOf(requiredOne(ofThis, STANDARD.uncertainty, owner), label);
  if (uncertainty < 0)
    return refuse({ kind: 'unreadable', item: label, found: { kind: 'text', text: String(uncertainty) } });
  return uncertainty;
}
