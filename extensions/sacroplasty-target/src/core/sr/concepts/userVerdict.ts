import type { SeenStretch, UserVerdict } from '../../analysis';
import { signOf, type Side } from '../../geometry';
import { verificationOf, type PersonName, type Plan, type Verification } from '../../plan';
import type { Code } from '../coding';
import { lacks, SEEN_BEFORE_1_2 } from '../contentVersion';
import {
  codedItem,
  codedValue,
  CONSISTENT_WITHIN,
  isEmptyName,
  lengthItem,
  lengthOf,
  mustLieOnSide,
  optionalOne,
  optionalText,
  personNameItem,
  personNameOf,
  requiredOne,
  textItem,
  unknownItem,
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
  formerVerdict: ownTerm('FORMER-VERDICT', 'Containment of the landmark, verdict of an earlier user'),
  judgedBy: ownTerm('JUDGED-BY', 'Whose verdict it is'),
  seenFrom: ownTerm('SEEN-FROM', 'Start of what the user had seen of the side'),
  seenTo: ownTerm('SEEN-TO', 'End of what the user had seen of the side'),
  verification: ownTerm('VERIFICATION', 'Sides on which the user has given a verdict'),
  verifiedBoth: ownTerm('VERIFIED-BOTH', 'Both sides verified by the user'),
  verifiedRight: ownTerm('VERIFIED-RIGHT', 'Only the right side verified by the user'),
  verifiedLeft: ownTerm('VERIFIED-LEFT', 'Only the left side verified by the user'),
  notVerified: ownTerm('NOT-VERIFIED', 'Not verified by the user'),
};

const FORMER_VERDICT_CODE: Record<UserVerdict['kind'], Code> = {
  confirmed: TERMS.confirmed,
  disagreed: TERMS.disagreed,
};

const USER_VERDICT_CODE: Record<UserVerdict['kind'] | 'not-given', Code> = {
  ...FORMER_VERDICT_CODE,
  'not-given': TERMS.notGiven,
};

const VERIFICATION_CODE: Record<Verification, Code> = {
  both: TERMS.verifiedBoth,
  right: TERMS.verifiedRight,
  left: TERMS.verifiedLeft,
  none: TERMS.notVerified,
};

const SEEN = { from: TERMS.seenFrom, to: TERMS.seenTo };

/**
 * The verdict of whoever stores the plan; one that an earlier user gave, and that the plan carries on, under that
 * user's name beside it.
 * @param given null: the user has given none.
 */
export function writeUserVerdict(given: UserVerdict | null): ContentItem[] {
  const notGiven = codedItem('CONTAINS', TERMS.userVerdict, USER_VERDICT_CODE['not-given']);
  if (given === null) return [notGiven];
  if (given.by === null) return [writeGiven(TERMS.userVerdict, given, [])];
  return [notGiven, writeGiven(TERMS.formerVerdict, given, [writeJudge(given.by)])];
}

function writeGiven(name: Code, given: UserVerdict, judge: readonly ContentItem[]): ContentItem {
  return codedItem('CONTAINS', name, USER_VERDICT_CODE[given.kind], [
    ...judge,
    lengthItem(SHARED.offset, given.offset, [], 'HAS PROPERTIES'),
    ...writeStretch(SEEN, given.seen, 'HAS PROPERTIES'),
    ...(given.comment === '' ? [] : [textItem('HAS PROPERTIES', STANDARD.comment, given.comment)]),
  ]);
}

function writeJudge(by: PersonName): ContentItem {
  return isEmptyName(by)
    ? unknownItem('HAS PROPERTIES', TERMS.judgedBy)
    : personNameItem('HAS PROPERTIES', TERMS.judgedBy, by);
}

export function readUserVerdict({ side, items }: Hemisacrum): UserVerdict | null {
  const label = labelOf(TERMS.userVerdict, side);
  const item = requiredOne(items, TERMS.userVerdict, `${side}: `);
  const former = optionalOne(items, TERMS.formerVerdict, `${side}: `);
  const kind = codedValue(item, USER_VERDICT_CODE, label);
  if (kind === 'not-given') return former === null ? null : readFormer(former, side);
  return former === null ? readGiven(item, kind, side) : refuse({ kind: 'duplicate', item: label });
}

function readFormer(item: TreeItem, side: Side): UserVerdict {
  const label = labelOf(TERMS.formerVerdict, side);
  const kind = codedValue(item, FORMER_VERDICT_CODE, label);
  const judge = requiredOne(item.children, TERMS.judgedBy, `${side}: `);
  return { ...readGiven(item, kind, side), by: personNameOf(judge.raw['PersonName']) };
}

function readGiven({ children }: TreeItem, kind: UserVerdict['kind'], side: Side): UserVerdict {
  return {
    kind,
    offset: lengthOf(requiredOne(children, SHARED.offset, `${side}: `), labelOf(TERMS.userVerdict, side)),
    seen: readSeen(children, side),
    comment: optionalText(children, STANDARD.comment),
    by: null,
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
