import { assertNever } from '../../core/geometry';
import { usePort, useStorage } from '../PortContext';
import { Question } from '../Question';
import { messages } from '../../messages';

const words = messages.panel.plans;

/** What stands between a click on a stored plan and the plan on screen. */
export function OpeningNotice() {
  const { storage } = usePort();
  const opening = useStorage(state => state.opening);
  switch (opening.kind) {
    case 'idle':
      return null;
    case 'asking':
      return (
        <Question
          tone="note"
          label={words.unsaved}
          cy="sacroplasty-opening-question"
          safe={{
            words: words.keep,
            cy: 'sacroplasty-opening-keep',
            onPress: () => void storage.answerOpening(false),
          }}
          other={{
            words: words.lose,
            cy: 'sacroplasty-opening-discard',
            onPress: () => void storage.answerOpening(true),
          }}
        >
          <p>{words.mayLose(opening.plan.moment)}</p>
        </Question>
      );
    case 'opening':
      return (
        <p className="sacroplasty-note" role="status">
          {words.opening(opening.plan.moment)}
        </p>
      );
    case 'failed':
      return (
        <div className="sacroplasty-alert" role="alert" data-cy="sacroplasty-opening-failure">
          <p>
            <strong>{words.cannotBeOpened}</strong> {messages.openingFailure(opening.reason)}
          </p>
          <button type="button" className="sacroplasty-button" onClick={() => storage.dismissOpening()}>
            {words.close}
          </button>
        </div>
      );
    default:
      return assertNever(opening);
  }
}
