import type { UserVerdict } from '../core/analysis';
import { SIDES, type Side } from '../core/geometry';
import { summariseSide, type SideSummary } from '../core/plan';
import { isLevelUnsure, isOfAnother, levelWarnings, type SessionState, type SessionWarning } from '../session';

/** A side that is to be treated although the target is not contained in it. */
export interface TreatedOutside {
  readonly kind: 'treated-outside';
  readonly side: Side;
  readonly summary: SideSummary;
  readonly own: UserVerdict | null;
}

/** What speaks against a plan as it is: the user is asked about it once, before the plan is stored. */
export type SaveDoubt =
  /** The landmark may not lie in S1, and the user has not said that it does. */
  { readonly kind: 'level'; readonly warning: SessionWarning } | TreatedOutside;

/** All that must be asked about before this plan is stored. */
export function saveDoubts(state: SessionState): readonly SaveDoubt[] {
  return [
    ...(isLevelUnsure(state) ? levelWarnings(state).map(warning => ({ kind: 'level', warning }) as const) : []),
    ...treatedOutside(state),
  ];
}

/**
 * The sides to treat on which a user has judged the target outside, or the program has and this user has not said
 * otherwise.
 */
export function treatedOutside({
  record,
  analysis,
  userVerdicts,
}: Pick<SessionState, 'record' | 'analysis' | 'userVerdicts'>): readonly TreatedOutside[] {
  const { sidesToTreat } = record;
  if (sidesToTreat === null || analysis.kind !== 'done') return [];
  const { sides } = analysis.analysis;
  return SIDES.filter(side => sidesToTreat === 'bilateral' || sidesToTreat === side).flatMap(side => {
    const own = userVerdicts[side];
    const isConfirmed = own?.kind === 'confirmed' && !isOfAnother(own);
    const isOutside = own?.kind === 'disagreed' || (sides[side].verdict.kind === 'not-contained' && !isConfirmed);
    return isOutside ? [{ kind: 'treated-outside', side, summary: summariseSide(sides[side]), own }] : [];
  });
}
