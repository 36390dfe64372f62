import type { SaveDoubt } from '../../storage';
import { messages } from '../../messages';

const words = messages.panel.save;

interface SaveDoubtsProps {
  readonly doubts: readonly SaveDoubt[];
  /** Whether the user has pressed Save and is to answer. */
  readonly isAsking: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What speaks against the plan, in sight beside Save; pressing Save asks about it once. */
export function SaveDoubts({ doubts, isAsking, onYes, onNo }: SaveDoubtsProps) {
  if (doubts.length === 0) return null;
  const all = doubts.map(messages.saveDoubt).map(doubt => <p key={doubt}>⚠ {doubt}</p>);
  if (!isAsking) {
    return (
      <div className="sacroplasty-alert" data-cy="sacroplasty-save-doubts">
        {all}
      </div>
    );
  }
  return (
    <div
      className="sacroplasty-alert"
      role="alertdialog"
      aria-label={words.doubt}
      data-cy="sacroplasty-save-question"
      onKeyDown={event => {
        if (event.key === 'Escape') onNo();
      }}
    >
      {all}
      <p>
        <strong>{words.allTheSame}</strong>
      </p>
      <div className="sacroplasty-row">
        <button
          type="button"
          className="sacroplasty-button"
          data-primary="true"
          autoFocus
          data-cy="sacroplasty-save-not"
          onClick={onNo}
        >
          {words.doNotSave}
        </button>
        <button type="button" className="sacroplasty-button" data-cy="sacroplasty-save-anyway" onClick={onYes}>
          {words.saveAllTheSame}
        </button>
      </div>
    </div>
  );
}
