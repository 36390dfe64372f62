import { describeProposalRefusal } from '../../../core/proposal';
import type { Scene } from '../scene';
import type { View } from '../view';
import { asterisk, type Mark } from './mark';
import { PALETTE } from './palette';
import { warningBeneath } from './sentence';

/** Why nothing was proposed, at the place that was clicked. */
export function proposalRefusal(view: View, { session }: Scene): readonly Mark[] {
  const { refusal } = session.placing;
  if (view.role !== 'sagittal' || refusal === null || refusal.at === null) return [];
  const at = view.toCanvas(refusal.at);
  return [
    asterisk('proposal-refused-at', at, PALETTE.warning, 5),
    ...warningBeneath('proposal-refused', describeProposalRefusal(refusal.reason), [at[0], at[1] + 26], view),
  ];
}
