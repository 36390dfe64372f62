import {
  breachOf,
  isPastTheJoint,
  type BreachStretch,
  type ContainmentVerdict,
  type SideAnalysis,
  type SideBreach,
  type UserVerdict,
} from '../analysis';

const VERDICT_WORD: Record<ContainmentVerdict['kind'], string> = {
  contained: 'contained',
  'not-contained': 'BREACH',
  borderline: 'borderline',
  unknown: 'unknown',
};
const OWN_WORD: Record<UserVerdict['kind'], string> = { confirmed: 'user: inside', disagreed: 'user: outside' };

type Contained = Parameters<typeof breachOf>[0];

/**
 * What a plan says of one side in a few words: the program's verdict with its first breach, and the user's own verdict
 * or that there is none. "inside up to the target; BREACH beyond it from 36 mm on (not verified)".
 */
export function describeSide(side: Contained, own: UserVerdict | null): string {
  return `${describeContainment(side)} (${own === null ? 'not verified' : OWN_WORD[own.kind]})`;
}

/** The program's part of `describeSide`: the same words wherever a side is summed up. */
export function describeContainment(side: Contained): string {
  const breach = breachOf(side);
  const word = isPastTheJoint(side.verdict) ? 'not contained, past the joint' : VERDICT_WORD[side.verdict.kind];
  if (breach === null) return word;
  const { second } = breach;
  const also =
    second === null ? '' : `, also ${describeBeginning(second)}${isBeyondZone(second, side) ? BEYOND_ZONE : ''}`;
  return `${describeFirst(side.verdict, word, breach)}${also}`;
}

/** Where a breach begins, with its doubt: "from 37 mm on (borderline there), certain from 38 mm on". */
export function describeBeginning(stretch: BreachStretch): string {
  return `from ${millimetres(stretch.from)} on${describeDoubt(stretch)}`;
}

/** What follows the place where a breach begins, if it is borderline there. */
export function describeDoubt({ from, certainFrom }: BreachStretch): string {
  if (certainFrom === from) return '';
  if (certainFrom === null || millimetres(certainFrom) === millimetres(from)) return ' (borderline at first)';
  return ` (borderline there), certain from ${millimetres(certainFrom)} on`;
}

/** Whether a breach begins lateral to what the verdict covers. */
export function isBeyondZone({ from }: BreachStretch, { needleZone }: Pick<SideAnalysis, 'needleZone'>): boolean {
  return needleZone !== null && Math.abs(from.offset) > Math.abs(needleZone.to);
}

const BEYOND_ZONE = ' beyond the needle zone';

function describeFirst(verdict: ContainmentVerdict, word: string, breach: SideBreach): string {
  const beginning = describeBeginning(breach.first);
  switch (verdict.kind) {
    case 'contained':
    case 'not-contained': {
      if (isPastTheJoint(verdict)) break;
      const upTo = verdict.kind === 'contained' ? 'inside' : breach.upToTarget;
      if (breach.isBeyondTarget) return `${upTo} up to the target; BREACH beyond it ${beginning}`;
      return verdict.kind === 'contained' ? `${word}; BREACH ${beginning}` : `${word} ${beginning}`;
    }
    case 'borderline':
    case 'unknown':
      break;
  }
  return `${word}; BREACH ${breach.isBeyondTarget ? 'beyond the target ' : ''}${beginning}`;
}

function millimetres({ offset }: Pick<SideAnalysis['containment'][number], 'offset'>): string {
  return `${Math.abs(offset).toFixed(0)} mm`;
}
