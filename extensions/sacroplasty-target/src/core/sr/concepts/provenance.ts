import type { Provenance } from '../../analysis';
import type { Code } from '../coding';
import {
  codedItem,
  codedValue,
  lengthItem,
  lengthOf,
  mustEqual,
  numericItem,
  numericValue,
  optionalOne,
  requiredOne,
  type ContentItem,
  type TreeItem,
} from '../items';
import type { Inconsistency } from '../refusal';
import { ownTerm, STANDARD } from '../terms';

/* Whose a value is, and how far the user has moved or turned what the program had proposed. */

export const TERMS = {
  provenance: ownTerm('PROVENANCE', 'Origin of the value'),
  proposed: ownTerm('PROPOSED', 'Proposed by the program'),
  given: ownTerm('GIVEN', 'Given by the user'),
  movedBy: ownTerm('MOVED-BY', 'How far the user moved what was proposed'),
  turnedBy: ownTerm('TURNED-BY', 'How far the user turned what was proposed'),
};

const PROVENANCE_CODE: Record<Provenance, Code> = { proposed: TERMS.proposed, given: TERMS.given };

export function writeProvenance(by: Provenance): ContentItem {
  return codedItem('CONTAINS', TERMS.provenance, PROVENANCE_CODE[by]);
}

export function readProvenance(items: readonly TreeItem[], label: string): Provenance {
  return codedValue(requiredOne(items, TERMS.provenance, `${label}: `), PROVENANCE_CODE, label);
}

export function isProvenanceStated(items: readonly TreeItem[]): boolean {
  return optionalOne(items, TERMS.provenance) !== null;
}

/** @param distance mm. */
export function writeMovedBy(distance: number, children: readonly ContentItem[] = []): ContentItem {
  return lengthItem(TERMS.movedBy, distance, children);
}

/** Refuses where an item states another distance than that between the stored places, mm. */
export function checkMovedBy(item: TreeItem, distance: number, label: string): void {
  mustEqual(lengthOf(item, label), distance, label, 'moved-otherwise');
}

/** @param angle degrees. */
export function writeTurnedBy(angle: number, children: readonly ContentItem[] = []): ContentItem {
  return numericItem('CONTAINS', TERMS.turnedBy, { value: angle, unit: STANDARD.degree }, children);
}

/** Refuses where an item states another angle than that between the stored directions, degrees. */
export function checkTurnedBy(item: TreeItem, angle: number, label: string, detail: Inconsistency): void {
  mustEqual(numericValue(item, STANDARD.degree, label), angle, label, detail);
}
