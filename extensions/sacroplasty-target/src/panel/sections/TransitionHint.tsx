import type { TransitionReason } from '../../core/proposal';
import { messages } from '../../messages';
import { useSession } from '../PortContext';

const words = messages.panel.record;

/** What the program suggests about transitional anatomy; the choice stays the user's. */
export function TransitionHint() {
  const origin = useSession(({ geometry }) => geometry.origins.landmark);
  if (origin.kind !== 'proposed') return null;
  const { transition } = origin.proposed;
  const isSuggested = transition.kind === 'suggested';
  return (
    <p
      className="sacroplasty-form-note sacroplasty-quiet"
      data-cy="sacroplasty-transition-hint"
      data-suggested={isSuggested ? transition.anatomy : 'nothing'}
    >
      {isSuggested ? (
        <strong>
          {transition.anatomy === 'lumbarised-s1' ? words.lumbarisedSuggested : words.sacralisedSuggested}{' '}
        </strong>
      ) : (
        `${isSigned(transition.because) ? words.signOnly : words.nothingSuggested} `
      )}
      {messages.transitionReason(transition.because)}
    </p>
  );
}

/** Whether one of the signs is there, if by itself it suggests nothing. */
function isSigned(because: TransitionReason): boolean {
  return because.kind === 'signs' && because.isSquared;
}
