import { statedWarning, type AnalysisWarning, type StatedWarning } from '../../analysis';
import { all, textItem, textOf, type ContentItem, type TreeItem } from '../items';
import { ownTerm } from '../terms';
import type { SrWords } from '../words';

export const TERMS = {
  warning: ownTerm('WARNING', 'Warning'),
};

/** One item for each warning that says something: a TEXT may not be empty. */
export function writeWarnings(warnings: readonly AnalysisWarning[], words: SrWords): ContentItem[] {
  return warnings
    .map(words.warning)
    .filter(text => text !== '')
    .map(text => textItem('CONTAINS', TERMS.warning, text));
}

/** The words as they are stored; only the language that wrote them can read which side they name. */
export function readWarnings(evaluations: readonly TreeItem[]): StatedWarning[] {
  return all(evaluations, TERMS.warning).map(({ raw }) => statedWarning(textOf(raw['TextValue'])));
}
