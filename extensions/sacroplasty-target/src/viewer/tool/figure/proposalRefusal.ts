import type { LpsPoint } from '../../../core/geometry';
import type { CanvasPoint, View } from '../view';
import { asterisk, text, type Mark } from './mark';
import { PALETTE } from './palette';
import type { Scene } from './scene';
import { warningBeneath } from './sentence';
import { messages } from '../../../messages';

const { figure } = messages.viewer;

/** Why nothing is proposed or placed, or not yet, at the place that was clicked. */
export function proposalRefusal(view: View, { session, awaited }: Scene): readonly Mark[] {
  const { latest } = session.placing;
  if (view.role !== 'sagittal') return [];
  if (awaited !== null) return waiting(view.toCanvas(awaited), figure.loadingAround);
  if (latest.kind === 'searching' && latest.search.at !== null) {
    return waiting(view.toCanvas(latest.search.at), figure.searching);
  }
  if (latest.kind === 'corner-refused') return refused(view, latest.at, messages.cornerRefusal(latest.refusal));
  if (latest.kind !== 'refused' || latest.at === null) return [];
  return refused(view, latest.at, messages.proposalRefusal(latest.reason));
}

function refused(view: View, place: LpsPoint, words: string): readonly Mark[] {
  const at = view.toCanvas(place);
  return [
    asterisk('proposal-refused-at', at, PALETTE.warning, 5),
    ...warningBeneath('proposal-refused', words, [at[0], at[1] + 26]),
  ];
}

function waiting(at: CanvasPoint, words: string): readonly Mark[] {
  return [
    asterisk('proposal-awaited-at', at, PALETTE.hint, 5),
    text('proposal-awaited', [at[0], at[1] + 26], words, PALETTE.hint),
  ];
}
