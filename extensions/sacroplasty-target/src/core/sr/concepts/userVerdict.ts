import type { SeenStretch, UserVerdict } from '../../analysis';
import { signOf, type Side } from '../../geometry';
import { verificationOf, type Plan, type Verification } from '../../plan';
import type { Code } from '../coding';
import { lacks, SEEN_BEFORE_1_2 } from '../contentVersion';
import {
  codedItem,
  codedValue,
  CONSISTENT_WITHIN,
  lengthItem,
  lengthOf,
  mustLieOnSide,
  optionalText,
  requiredOne,
  textItem,
  type ContentItem,
  type TreeItem,
} from '../items';
import { labelOf } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, SHARED, STANDARD } from '../terms';
import { readStretch, writeStretch, type Hemisacrum } from './assessment';

/* The user's verdict on each side, and on which sides there is one. */

export const TERMS = {
  userVerdict: ownTerm('USER-VERDICT', 'Containment of the landmark, verdict of the user'),
  confirmed: ownTerm('CONFIRMED', 'Confirmed by the user'),
  disagreed: ownTerm('DISAGREED', 'The user disagrees'),
  notGiven: ownTerm('NOT-GIVEN', 'Not given'),
  seenFrom: ownTerm('SEEN-FROM', 'Start of what the user had seen of the side'),
  seenTo: ownTerm('SEEN-TO', 'End of what the user had seen of the side'),
  verification: ownTerm('VERIFICATION', 'Sides on which the user has given a verdict'),
  verifiedBoth: ownTerm('VERIFIED-BOTH', 'Both sides verified by the user'),
  verifiedRight: ownTerm('VERIFIED-RIGHT', 'Only the right side verified by the user'),
  verifiedLeft: ownTerm('VERIFIED-LEFT', 'Only the left side verified by the user'),
  notVerified: ownTerm('NOT-VERIFIED', 'Not verified by the user'),
};

const USER_VERDICT_CODE: Record<UserVerdict['kind'] | 'not-given', Code> = {
  confirmed: TERMS.confirmed,
  disagreed: TERMS.disagreed,
  'not-given': TERMS.notGiven,
};

const VERIFICATION_CODE: Record<Verification, Code> = {
  both: TERMS.verifiedBoth,
  right: TERMS.verifiedRight,
  left: TERMS.verifiedLeft,
  none: TERMS.notVerified,
};

const SEEN = { from: TERMS.seenFrom, to: TERMS.seenTo };

/** @param given null: the user has given none. */
export function writeUserVerdict(given: UserVerdict | null): ContentItem {
  if (given === null) return codedItem('CONTAINS', TERMS.userVerdict, USER_VERDICT_CODE['not-given']);
  return codedItem('CONTAINS', TERMS.userVerdict, USER_VERDICT_CODE[given.kind], [
    lengthItem(SHARED.offset, given.offset, [], 'HAS PROPERTIES'),
    ...writeStretch(SEEN, given.seen, 'HAS PROPERTIES'),
    ...(given.comment === '' ? [] : [textItem('HAS PROPERTIES', STANDARD.comment, given.comment)]),
  ]);
}

export function readUserVerdict({ side, items }: Hemisacrum): UserVerdict | null {
  const label = labelOf(TERMS.userVerdict, side);
  const item = requiredOne(items, TERMS.userVerdict, `${side}: `);
  const kind = codedValue(item, USER_VERDICT_CODE, label);
  if (kind === 'not-given') return null;
  const offset = lengthOf(requiredOne(item.children, SHARED.offset, `${side}: `), label);
  return {
    kind,
    offset,
    seen: readSeen(item.children, side),
    comment: optionalText(item.children, STANDARD.comment),
  };
}

/** What the user had seen when the verdict was given; null where that was not recorded. */
function readSeen(items: readonly TreeItem[], side: Side): SeenStretch | null {
  const seen = readStretch(SEEN, side, items);
  if (seen === null) return SEEN_BEFORE_1_2;
  const label = labelOf(SEEN.to, side);
  mustLieOnSide(side, seen.to, label);
  if ((seen.to - seen.from) * signOf(side) < -CONSISTENT_WITHIN) {
    refuse({ kind: 'contradiction', item: label, detail: 'medial-to-start' });
  }
  return seen;
}

export function writeVerification(userVerdicts: Plan['userVerdicts']): ContentItem {
  return codedItem('CONTAINS', TERMS.verification, VERIFICATION_CODE[verificationOf(userVerdicts)]);
}

/** Refuses a plan that calls other sides verified than those on which it holds a verdict of the user. */
export function checkVerification(
  evaluations: readonly TreeItem[],
  userVerdicts: Plan['userVerdicts'],
  contentVersion: string,
): void {
  if (lacks(contentVersion, 'verification')) return;
  const item = TERMS.verification.meaning;
  const stated = codedValue(requiredOne(evaluations, TERMS.verification), VERIFICATION_CODE, item);
  const given = verificationOf(userVerdicts);
  if (stated === given) return;
  refuse({ kind: 'contradiction', item, detail: { kind: 'verification', stated, given } });
}
