import type { UserVerdict } from '../../core/analysis';
import type { BreachBeginning, SideSummary } from '../../core/plan';
import { personName } from './plan';

const VERDICT_WORD: Record<SideSummary['verdict'], string> = {
  contained: 'contained',
  'not-contained': 'BREACH',
  'past-the-joint': 'not contained, past the joint',
  borderline: 'borderline',
  unknown: 'unknown',
};
const OWN_WORD: Record<UserVerdict['kind'], string> = { confirmed: 'inside', disagreed: 'outside' };

/**
 * The program's verdict and the user's own, or that there is none: "inside up to the target; BREACH beyond it from
 * 36 mm on (not verified)". A verdict that a plan carries on from an earlier user verifies nothing in it: "contained (not
 * verified; earlier by Okonkwo, Adaeze: inside)".
 */
export function side(summary: SideSummary, own: UserVerdict | null): string {
  return `${containment(summary)} (${verdictOfUser(own)})`;
}

function verdictOfUser(own: UserVerdict | null): string {
  if (own === null) return 'not verified';
  if (own.by === null) return `user: ${OWN_WORD[own.kind]}`;
  return `not verified; earlier by ${personName(own.by)}: ${OWN_WORD[own.kind]}`;
}

/** The program's part of `side`. */
export function containment({ verdict, breach, isSecondBeyondZone }: SideSummary): string {
  if (breach === null) return VERDICT_WORD[verdict];
  const first = firstBreach(verdict, breach);
  if (breach.second === null) return first;
  return `${first}, also ${breachBeginning(breach.second)}${isSecondBeyondZone ? ' beyond the needle zone' : ''}`;
}

function firstBreach(verdict: SideSummary['verdict'], breach: NonNullable<SideSummary['breach']>): string {
  const word = VERDICT_WORD[verdict];
  const beginning = breachBeginning(breach.first);
  switch (verdict) {
    case 'contained':
    case 'not-contained': {
      const upTo = verdict === 'contained' ? 'inside' : breach.upToTarget;
      if (breach.isBeyondTarget) return `${upTo} up to the target; BREACH beyond it ${beginning}`;
      return verdict === 'contained' ? `${word}; BREACH ${beginning}` : `${word} ${beginning}`;
    }
    case 'past-the-joint':
    case 'borderline':
    case 'unknown':
      return `${word}; BREACH ${breach.isBeyondTarget ? 'beyond the target ' : ''}${beginning}`;
  }
}

/** Where a breach begins: "from 37 mm on (borderline there), certain from 38 mm on". */
export function breachBeginning(stretch: BreachBeginning): string {
  return `from ${millimetres(stretch.from)} on${borderlineBeginning(stretch)}`;
}

/** What follows the place where a breach begins, if it is borderline there. */
export function borderlineBeginning({ from, certainFrom }: BreachBeginning): string {
  if (certainFrom === null) return ' (borderline at first)';
  if (certainFrom.offset === from.offset) return '';
  if (millimetres(certainFrom) === millimetres(from)) return ' (borderline at first)';
  return ` (borderline there), certain from ${millimetres(certainFrom)} on`;
}

function millimetres({ offset }: BreachBeginning['from']): string {
  return `${Math.abs(offset).toFixed(0)} mm`;
}
