import { describeProposalRefusal } from '../../../core/proposal';
import type { Scene } from '../scene';
import type { View } from '../view';
import { asterisk, text, type Mark } from './mark';
import { PALETTE } from './palette';
import { warningBeneath } from './sentence';

/** Why nothing is proposed, or not yet, at the place that was clicked. */
export function proposalRefusal(view: View, { session, awaited }: Scene): readonly Mark[] {
  const { refusal } = session.placing;
  if (view.role !== 'sagittal') return [];
  if (awaited !== null) {
    const at = view.toCanvas(awaited);
    return [
      asterisk('proposal-awaited-at', at, PALETTE.hint, 5),
      text('proposal-awaited', [at[0], at[1] + 26], 'Loading the slices around …', PALETTE.hint),
    ];
  }
  if (refusal === null || refusal.at === null) return [];
  const at = view.toCanvas(refusal.at);
  return [
    asterisk('proposal-refused-at', at, PALETTE.warning, 5),
    ...warningBeneath('proposal-refused', describeProposalRefusal(refusal.reason), [at[0], at[1] + 26], view),
  ];
}
