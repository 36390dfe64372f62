import { isLevelUnsure, levelWarnings, type SessionState, type SessionWarning } from '../session';

/** What speaks against a plan as it is: the user is asked about it once, before the plan is stored. */
export type SaveDoubt =
  /** The landmark may not lie in S1, and the user has not said that it does. */
  { readonly kind: 'level'; readonly warning: SessionWarning };

/** All that must be asked about before this plan is stored. */
export function saveDoubts(state: SessionState): readonly SaveDoubt[] {
  return isLevelUnsure(state) ? levelWarnings(state).map(warning => ({ kind: 'level', warning })) : [];
}
