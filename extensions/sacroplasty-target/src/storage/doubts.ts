import { misplacedTarget, type TargetWarning, type UserVerdict } from '../core/analysis';
import { SIDES, type Side } from '../core/geometry';
import { summariseSide, type SidesChoice, type SideSummary } from '../core/plan';
import type { ListedPlan } from './state';
import { isLevelUnsure, isOfAnother, levelWarnings, type SessionState, type SessionWarning } from '../session';

/**
 * A side that is to be treated although the user holds the target to be outside, or the program does not call it contained
 * and the present user has not judged it inside.
 */
export interface TreatedOutside {
  readonly kind: 'treated-outside';
  readonly side: Side;
  readonly summary: SideSummary;
  readonly own: UserVerdict | null;
}

/** The user has put a target where no ala is, on a side that is to be treated or where that is not stated. */
export interface TargetMisplaced {
  readonly kind: 'target-misplaced';
  readonly warning: TargetWarning;
}

/** What speaks against a plan as it is: the user is asked about it once, before the plan is stored. */
export type SaveDoubt =
  /** The landmark may not lie in S1, and the user has not said that it does. */
  | { readonly kind: 'level'; readonly warning: SessionWarning }
  | TreatedOutside
  | TargetMisplaced
  /** The plan that is open is not the last word: a later one in the PACS says that it replaces it. */
  | { readonly kind: 'replaced' };

/**
 * All that must be asked about before this plan is stored.
 *
 * @param plans that are known to be in the PACS.
 */
export function saveDoubts(state: SessionState, plans: readonly ListedPlan[]): readonly SaveDoubt[] {
  const uid = state.document?.SOPInstanceUID;
  const isReplaced = plans.some(({ document, replaced }) => replaced && document.SOPInstanceUID === uid);
  return [
    ...(isReplaced ? [{ kind: 'replaced' } as const] : []),
    ...(isLevelUnsure(state) ? levelWarnings(state).map(warning => ({ kind: 'level', warning }) as const) : []),
    ...misplacedTargets(state),
    ...treatedOutside(state),
  ];
}

function misplacedTargets({ record: { sidesToTreat }, analysis }: SessionState): readonly TargetMisplaced[] {
  if (analysis.kind !== 'done') return [];
  const sides = sidesToTreat === null ? SIDES : sidesOf(sidesToTreat);
  return sides.flatMap(side => {
    const warning = misplacedTarget(analysis.analysis, side);
    return warning === null ? [] : [{ kind: 'target-misplaced', warning }];
  });
}

/**
 * The sides to treat on which a user has judged the target outside, or the program does not call it contained (a breach,
 * borderline, unknown) and this user has not said otherwise.
 */
export function treatedOutside({
  record,
  analysis,
  userVerdicts,
}: Pick<SessionState, 'record' | 'analysis' | 'userVerdicts'>): readonly TreatedOutside[] {
  const { sidesToTreat } = record;
  if (sidesToTreat === null || analysis.kind !== 'done') return [];
  const { sides } = analysis.analysis;
  return sidesOf(sidesToTreat).flatMap(side => {
    const own = userVerdicts[side];
    const isConfirmed = own?.kind === 'confirmed' && !isOfAnother(own);
    const isDoubted = own?.kind === 'disagreed' || (sides[side].verdict.kind !== 'contained' && !isConfirmed);
    return isDoubted ? [{ kind: 'treated-outside', side, summary: summariseSide(sides[side]), own }] : [];
  });
}

function sidesOf(sidesToTreat: SidesChoice): readonly Side[] {
  return SIDES.filter(side => sidesToTreat === 'bilateral' || sidesToTreat === side);
}
