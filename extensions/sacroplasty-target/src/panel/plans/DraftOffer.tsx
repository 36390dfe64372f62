import { clockTime } from '../format';
import { usePort, useSession, useStorage } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.plans;

/** An unsaved plan that was left on this series: taken up again, or let go, by the user's word only. */
export function DraftOffer() {
  const { storage } = usePort();
  const draft = useStorage(state => state.draft);
  // While there is other unsaved work, taking the draft up would lose that.
  const isBusy = useSession(state => state.changed);
  if (draft === null || isBusy) return null;
  const time = clockTime(draft.keptAt);
  return (
    <div className="sacroplasty-note" role="alert" data-cy="sacroplasty-draft">
      <p>{words.draft(time)}</p>
      <div className="sacroplasty-row">
        <button
          type="button"
          className="sacroplasty-button"
          data-primary="true"
          data-cy="sacroplasty-draft-restore"
          onClick={() => storage.answerDraft(true)}
        >
          {words.takeUp}
        </button>
        <button
          type="button"
          className="sacroplasty-button"
          data-cy="sacroplasty-draft-drop"
          onClick={() => storage.answerDraft(false)}
        >
          {words.discard}
        </button>
      </div>
    </div>
  );
}
