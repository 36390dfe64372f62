import type { CanvasPoint, View } from '../view';
import { asterisk, text, type Mark } from './mark';
import { PALETTE } from './palette';
import type { Scene } from './scene';
import { warningBeneath } from './sentence';
import { messages } from '../../../messages';

const { figure } = messages.viewer;

/** Why nothing is proposed, or not yet, at the place that was clicked. */
export function proposalRefusal(view: View, { session, awaited }: Scene): readonly Mark[] {
  const { latest } = session.placing;
  if (view.role !== 'sagittal') return [];
  if (awaited !== null) return waiting(view.toCanvas(awaited), figure.loadingAround);
  if (latest.kind === 'searching' && latest.search.at !== null) {
    return waiting(view.toCanvas(latest.search.at), figure.searching);
  }
  if (latest.kind !== 'refused' || latest.at === null) return [];
  const at = view.toCanvas(latest.at);
  return [
    asterisk('proposal-refused-at', at, PALETTE.warning, 5),
    ...warningBeneath('proposal-refused', messages.proposalRefusal(latest.reason), [at[0], at[1] + 26], view),
  ];
}

function waiting(at: CanvasPoint, words: string): readonly Mark[] {
  return [
    asterisk('proposal-awaited-at', at, PALETTE.hint, 5),
    text('proposal-awaited', [at[0], at[1] + 26], words, PALETTE.hint),
  ];
}
