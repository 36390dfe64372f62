import { assertNever } from '../../core/geometry';
import { usePort, useStorage } from '../PortContext';
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
        <div
          className="sacroplasty-note"
          role="alertdialog"
          aria-label={words.unsaved}
          data-cy="sacroplasty-opening-question"
        >
          <p>{words.mayLose(opening.plan.moment)}</p>
          <div className="sacroplasty-row">
            <button
              type="button"
              className="sacroplasty-button"
              data-primary="true"
              autoFocus
              data-cy="sacroplasty-opening-keep"
              onClick={() => void storage.answerOpening(false)}
            >
              {words.keep}
            </button>
            <button
              type="button"
              className="sacroplasty-button"
              data-cy="sacroplasty-opening-discard"
              onClick={() => void storage.answerOpening(true)}
            >
              {words.lose}
            </button>
          </div>
        </div>
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
