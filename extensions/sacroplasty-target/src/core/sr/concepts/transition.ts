import { stated } from '../../analysis';
import type { SidesChoice, TransitionalAnatomy } from '../../plan';
import type { SuggestedAnatomy, TransitionSuggestion } from '../../proposal';
import type { Code } from '../coding';
import { codedItem, codedValue, optionalText, requiredOne, textItem, type ContentItem, type TreeItem } from '../items';
import { ownTerm } from '../terms';
import type { SrWords } from '../words';

/* Lumbosacral transitional anatomy: what the user says it is, and what the program suggests to check. */

export const TERMS = {
  suggestion: ownTerm('SUGGESTION', 'Transitional anatomy that the program suggests to check'),
  nothingSuggested: ownTerm('NO-SUGGESTION', 'Nothing is suggested'),
  suggestionReason: ownTerm('SUGGESTION-WHY', 'What the suggestion was made from'),
  transitionalAnatomy: ownTerm('TRANSITIONAL', 'Lumbosacral transitional anatomy'),
  notAssessed: ownTerm('NOT-ASSESSED', 'Not assessed'),
  noTransition: ownTerm('NO-TRANSITION', 'No transitional anatomy'),
  lumbarisedS1: ownTerm('LUMBARISED-S1', 'Lumbarised S1'),
  sacralisedL5Right: ownTerm('SACRALISED-L5-R', 'Sacralised L5, right'),
  sacralisedL5Left: ownTerm('SACRALISED-L5-L', 'Sacralised L5, left'),
  sacralisedL5Bilateral: ownTerm('SACRALISED-L5-B', 'Sacralised L5, bilateral'),
};

type TransitionalKey = Exclude<TransitionalAnatomy['kind'], 'sacralised-l5'> | `sacralised-l5-${SidesChoice}`;

const TRANSITIONAL_CODE: Record<TransitionalKey, Code> = {
  'not-assessed': TERMS.notAssessed,
  none: TERMS.noTransition,
  'lumbarised-s1': TERMS.lumbarisedS1,
  'sacralised-l5-right': TERMS.sacralisedL5Right,
  'sacralised-l5-left': TERMS.sacralisedL5Left,
  'sacralised-l5-bilateral': TERMS.sacralisedL5Bilateral,
};

export function writeTransitionalAnatomy(anatomy: TransitionalAnatomy): ContentItem {
  const key = anatomy.kind === 'sacralised-l5' ? (`sacralised-l5-${anatomy.sides}` as const) : anatomy.kind;
  return codedItem('CONTAINS', TERMS.transitionalAnatomy, TRANSITIONAL_CODE[key]);
}

export function readTransitionalAnatomy(evaluations: readonly TreeItem[]): TransitionalAnatomy {
  const name = TERMS.transitionalAnatomy;
  const key = codedValue(requiredOne(evaluations, name), TRANSITIONAL_CODE, name.meaning);
  switch (key) {
    case 'sacralised-l5-right':
      return { kind: 'sacralised-l5', sides: 'right' };
    case 'sacralised-l5-left':
      return { kind: 'sacralised-l5', sides: 'left' };
    case 'sacralised-l5-bilateral':
      return { kind: 'sacralised-l5', sides: 'bilateral' };
    default:
      return { kind: key };
  }
}

const SUGGESTION_CODE: Record<SuggestedAnatomy | 'nothing-suggested', Code> = {
  'lumbarised-s1': TERMS.lumbarisedS1,
  'sacralised-l5-right': TERMS.sacralisedL5Right,
  'sacralised-l5-left': TERMS.sacralisedL5Left,
  'sacralised-l5-bilateral': TERMS.sacralisedL5Bilateral,
  'nothing-suggested': TERMS.nothingSuggested,
};

export function writeSuggestion(suggestion: TransitionSuggestion, words: SrWords): ContentItem[] {
  const key = suggestion.kind === 'suggested' ? suggestion.anatomy : suggestion.kind;
  const because = words.transitionReason(suggestion.because);
  return [
    codedItem('CONTAINS', TERMS.suggestion, SUGGESTION_CODE[key]),
    ...(because === '' ? [] : [textItem('CONTAINS', TERMS.suggestionReason, because)]),
  ];
}

/** @param label whose suggestion it is. */
export function readSuggestion(items: readonly TreeItem[], label: string): TransitionSuggestion {
  const kind = codedValue(requiredOne(items, TERMS.suggestion, `${label}: `), SUGGESTION_CODE, label);
  const because = stated(optionalText(items, TERMS.suggestionReason));
  return kind === 'nothing-suggested' ? { kind, because } : { kind: 'suggested', anatomy: kind, because };
}
