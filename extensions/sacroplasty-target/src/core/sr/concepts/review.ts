import type { LevelReview, PlanReview } from '../../plan';
import type { Code } from '../coding';
import { lacks, REVIEW_BEFORE_1_3 } from '../contentVersion';
import { codedItem, codedValue, requiredOne, requiredText, textItem, type ContentItem, type TreeItem } from '../items';
import { ownTerm } from '../terms';

/* What people had said of the landmark and the sides when the plan was stored. */

export const TERMS = {
  levelReview: ownTerm('LEVEL-REVIEW', 'Whether the level of the landmark is doubted'),
  levelNotDoubted: ownTerm('LEVEL-NO-DOUBT', 'No doubt of the level is known'),
  levelDoubted: ownTerm('LEVEL-DOUBTED', 'The program doubts that the landmark lies in S1'),
  levelCounted: ownTerm('LEVEL-COUNTED', 'Doubted by the program; the user has counted: S1'),
  levelDoubt: ownTerm('LEVEL-DOUBT', 'Why the level is doubted'),
};

const LEVEL_CODE: Record<'not-doubted' | 'doubted' | 'counted', Code> = {
  'not-doubted': TERMS.levelNotDoubted,
  doubted: TERMS.levelDoubted,
  counted: TERMS.levelCounted,
};

export function writeReview({ level }: PlanReview): ContentItem[] {
  return writeLevel(level);
}

export function readReview(evaluations: readonly TreeItem[], contentVersion: string): PlanReview {
  return lacks(contentVersion, 'review') ? REVIEW_BEFORE_1_3 : { level: readLevel(evaluations) };
}

/** Nothing of a level that was not recorded: without it no plan of today is written. */
function writeLevel(level: LevelReview): ContentItem[] {
  if (level.kind === 'not-recorded') return [];
  if (level.kind === 'not-doubted') return [codedItem('CONTAINS', TERMS.levelReview, LEVEL_CODE['not-doubted'])];
  return [
    codedItem('CONTAINS', TERMS.levelReview, LEVEL_CODE[level.isCounted ? 'counted' : 'doubted']),
    textItem('CONTAINS', TERMS.levelDoubt, level.words),
  ];
}

function readLevel(evaluations: readonly TreeItem[]): LevelReview {
  const item = requiredOne(evaluations, TERMS.levelReview);
  const kind = codedValue(item, LEVEL_CODE, TERMS.levelReview.meaning);
  if (kind === 'not-doubted') return { kind };
  return { kind: 'doubted', words: requiredText(evaluations, TERMS.levelDoubt), isCounted: kind === 'counted' };
}
