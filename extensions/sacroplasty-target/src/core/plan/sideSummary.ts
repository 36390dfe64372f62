import { isPastTheJoint, type ContainmentVerdict, type SideAnalysis, type UserVerdict } from '../analysis';

const VERDICT_WORD: Record<ContainmentVerdict['kind'], string> = {
  contained: 'contained',
  'not-contained': 'BREACH',
  borderline: 'borderline',
  unknown: 'unknown',
};
const OWN_WORD: Record<UserVerdict['kind'], string> = { confirmed: 'user: inside', disagreed: 'user: outside' };

/**
 * What a plan says of one side in a few words: the program's verdict, a breach lateral to what it covers, and the
 * user's own verdict or that there is none. "contained, but BREACH beyond the target from 36 mm on (not verified)".
 */
export function describeSide(
  { verdict, lateralBreach }: Pick<SideAnalysis, 'verdict' | 'lateralBreach'>,
  own: UserVerdict | null,
): string {
  const user = own === null ? 'not verified' : OWN_WORD[own.kind];
  const program = isPastTheJoint(verdict) ? 'not contained, past the joint' : VERDICT_WORD[verdict.kind];
  if (lateralBreach === null) return `${program} (${user})`;
  const also = verdict.kind === 'not-contained' ? 'also' : 'but BREACH';
  return `${program}, ${also} beyond the target from ${Math.abs(lateralBreach.offset).toFixed(0)} mm on (${user})`;
}
