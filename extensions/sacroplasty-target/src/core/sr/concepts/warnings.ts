import { all, textItem, textOf, type ContentItem, type TreeItem } from '../items';
import { ownTerm } from '../terms';

export const TERMS = {
  warning: ownTerm('WARNING', 'Warning'),
};

/** One item for each warning that says something: a TEXT may not be empty. */
export function writeWarnings(warnings: readonly string[]): ContentItem[] {
  return warnings.filter(text => text !== '').map(text => textItem('CONTAINS', TERMS.warning, text));
}

export function readWarnings(evaluations: readonly TreeItem[]): string[] {
  return all(evaluations, TERMS.warning).map(({ raw }) => textOf(raw['TextValue']));
}
