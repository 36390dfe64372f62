import { forBothSides, SIDES, type Side } from '../../geometry';
import type { Accepted, LevelReview, PlanReview } from '../../plan';
import type { Code } from '../coding';
import { lacks, REVIEW_BEFORE_1_3 } from '../contentVersion';
import { codedItem, codedValue, requiredOne, requiredText, textItem, type ContentItem, type TreeItem } from '../items';
import { ownTerm } from '../terms';

/* What people had said of the landmark and the sides when the plan was stored. */

export const TERMS = {
  levelReview: ownTerm('LEVEL-REVIEW', 'Whether the level of the landmark is doubted'),
  levelNotDoubted: ownTerm('LEVEL-NO-DOUBT', 'No doubt of the level is known'),
  levelDoubted: ownTerm('LEVEL-DOUBTED', 'The program doubts that the landmark lies in S1'),
  levelCounted: ownTerm('LEVEL-COUNTED', 'Doubted by the program; a user has counted: S1'),
  levelDoubt: ownTerm('LEVEL-DOUBT', 'Why the level is doubted'),
  cornersReview: ownTerm('CORNERS-REVIEW', 'Whether the corners were taken as right'),
  rightReview: ownTerm('RIGHT-REVIEW', 'Whether the right side was taken as right'),
  leftReview: ownTerm('LEFT-REVIEW', 'Whether the left side was taken as right'),
  accepted: ownTerm('ACCEPTED', 'By whoever stored the plan'),
  acceptedEarlier: ownTerm('ACCEPTED-EARLIER', 'In an earlier plan, or by an earlier user'),
  notAccepted: ownTerm('NOT-ACCEPTED', 'By nobody'),
  acceptanceNotRecorded: ownTerm('NOT-RECORDED', 'Not recorded'),
};

const LEVEL_CODE: Record<'not-doubted' | 'doubted' | 'counted', Code> = {
  'not-doubted': TERMS.levelNotDoubted,
  doubted: TERMS.levelDoubted,
  counted: TERMS.levelCounted,
};

const ACCEPTED_CODE: Record<Accepted, Code> = {
  'by-observer': TERMS.accepted,
  earlier: TERMS.acceptedEarlier,
  no: TERMS.notAccepted,
  'not-recorded': TERMS.acceptanceNotRecorded,
};

const SIDE_REVIEW: Record<Side, Code> = { right: TERMS.rightReview, left: TERMS.leftReview };

export function writeReview({ level, corners, sides }: PlanReview): ContentItem[] {
  return [
    ...writeLevel(level),
    codedItem('CONTAINS', TERMS.cornersReview, ACCEPTED_CODE[corners]),
    ...SIDES.map(side => codedItem('CONTAINS', SIDE_REVIEW[side], ACCEPTED_CODE[sides[side]])),
  ];
}

export function readReview(evaluations: readonly TreeItem[], contentVersion: string): PlanReview {
  if (lacks(contentVersion, 'review')) return REVIEW_BEFORE_1_3;
  const accepted = (name: Code): Accepted => codedValue(requiredOne(evaluations, name), ACCEPTED_CODE, name.meaning);
  return {
    level: readLevel(evaluations),
    corners: accepted(TERMS.cornersReview),
    sides: forBothSides(side => accepted(SIDE_REVIEW[side])),
  };
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
