import { assertNever } from '../../core/geometry';
import { usePort, useStorage } from '../PortContext';
import { messages } from '../../messages';

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
          aria-label="Unsaved work"
          data-cy="sacroplasty-opening-question"
        >
          <p>The plan on screen is not saved. Open the plan of {opening.plan.moment} and lose it?</p>
          <div className="sacroplasty-row">
            <button
              type="button"
              className="sacroplasty-button"
              data-primary="true"
              autoFocus
              data-cy="sacroplasty-opening-keep"
              onClick={() => void storage.answerOpening(false)}
            >
              Keep mine
            </button>
            <button
              type="button"
              className="sacroplasty-button"
              data-cy="sacroplasty-opening-discard"
              onClick={() => void storage.answerOpening(true)}
            >
              Lose it and open
            </button>
          </div>
        </div>
      );
    case 'opening':
      return (
        <p className="sacroplasty-note" role="status">
          Opening the plan of {opening.plan.moment} …
        </p>
      );
    case 'failed':
      return (
        <div className="sacroplasty-alert" role="alert" data-cy="sacroplasty-opening-failure">
          <p>
            <strong>The plan cannot be opened.</strong> {messages.openingFailure(opening.reason)}
          </p>
          <button type="button" className="sacroplasty-button" onClick={() => storage.dismissOpening()}>
            Close
          </button>
        </div>
      );
    default:
      return assertNever(opening);
  }
}
