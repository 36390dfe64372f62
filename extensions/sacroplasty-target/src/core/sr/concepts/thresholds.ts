import { mm, type Millimetres } from '../../geometry';
import type { DistanceThresholds } from '../../trajectory';
import type { Code } from '../coding';
import { requiredText, textItem, type ContentItem, type TreeItem } from '../items';
import { refuse } from '../refusal';
import { ownTerm } from '../terms';

export const TERMS = {
  nearThreshold: ownTerm('THRESHOLD-NEAR', 'Lower threshold of the distance classes'),
  middleThreshold: ownTerm('THRESHOLD-MIDDLE', 'Upper threshold of the distance classes'),
};

/** As text, for TID 1500 has no place for a number that belongs to no measurement group. */
export function writeThresholds({ near, middle }: DistanceThresholds): ContentItem[] {
  const threshold = (name: Code, value: Millimetres): ContentItem => textItem('CONTAINS', name, `${String(value)} mm`);
  return [threshold(TERMS.nearThreshold, near), threshold(TERMS.middleThreshold, middle)];
}

export function readThresholds(evaluations: readonly TreeItem[]): DistanceThresholds {
  const threshold = (name: Code): Millimetres => {
    const text = requiredText(evaluations, name);
    const [, number = ''] = /^(\S+) mm$/.exec(text) ?? [];
    const value = Number(number);
    if (number === '' || !Number.isFinite(value)) {
      return refuse({ kind: 'unreadable', item: name.meaning, found: { kind: 'text', text } });
    }
    return mm(value);
  };
  return { near: threshold(TERMS.nearThreshold), middle: threshold(TERMS.middleThreshold) };
}
