import { forwardRef, useState } from 'react';
import { assertNever } from '../../core/geometry';
import { messages } from '../../messages';
import type { SessionState } from '../../session';
import { readinessToSave, saveDoubts } from '../../storage';
import { usePort, useSession, useStorage } from '../PortContext';
import { ObserverForm } from './ObserverForm';
import { SaveDoubts } from './SaveDoubts';

const words = messages.panel.save;

type SaveStatus = 'empty' | 'never' | 'changed' | 'saving' | 'saved';

const STATUS_MARK: Record<SaveStatus, string> = { empty: '○', never: '●', changed: '●', saving: '…', saved: '✓' };

/** Step 5: into the PACS. Says at all times whether what is on screen is there. */
export const SaveBar = forwardRef<HTMLDivElement>(function SaveBar(_props, ref) {
  const { storage } = usePort();
  const status = useSession(saveStatus);
  const save = useSession(state => state.save);
  const missing = useSession(whatIsMissing);
  const { session } = usePort();
  const plans = useStorage(state => state.plans);
  // A list of its own each time: drawn anew only where something in it is another.
  useSession(state => saveDoubts(state, plans).map(messages.saveDoubt).join('\n'));
  const doubts = saveDoubts(session.state, plans);
  const [isAsking, setAsking] = useState(false);
  const isAnonymous = useStorage(({ observer }) => observer.kind === 'unknown');
  const moment = useSavedMoment();
  const isSaving = save.kind === 'saving';
  const send = (): void => {
    setAsking(false);
    void storage.save();
  };
  const hint = missing ?? (isAnonymous ? words.enterName : null);
  return (
    <div ref={ref} className="sacroplasty-save" tabIndex={-1} data-cy="sacroplasty-save-bar">
      <p className="sacroplasty-save-state" role="status" data-state={status} data-cy="sacroplasty-save-state">
        <span aria-hidden="true">{STATUS_MARK[status]} </span>
        {describeStatus(status, moment)}
      </p>
      {save.kind === 'failed' && (
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-save-failure">
          <strong>{words.notSaved}</strong> {words.stillHere(messages.saveFailure(save.reason))}
        </p>
      )}
      <SaveDoubts doubts={doubts} isAsking={isAsking} onYes={send} onNo={() => setAsking(false)} />
      <ObserverForm />
      <div className="sacroplasty-row">
        <button
          type="button"
          className="sacroplasty-button"
          data-primary="true"
          disabled={hint !== null || isSaving}
          data-cy="sacroplasty-save"
          onClick={() => (doubts.length === 0 ? send() : setAsking(true))}
        >
          {isSaving ? words.saving : save.kind === 'failed' ? messages.panel.tryAgain : words.save}
        </button>
        {hint !== null && !isSaving && <span className="sacroplasty-quiet">{hint}</span>}
      </div>
    </div>
  );
});

function saveStatus({ save, document, changed, placement }: SessionState): SaveStatus {
  if (save.kind === 'saving') return 'saving';
  if (document !== null) return changed ? 'changed' : 'saved';
  return placement.kind === 'none' ? 'empty' : 'never';
}

function describeStatus(status: SaveStatus, moment: string): string {
  switch (status) {
    case 'empty':
      return words.nothingYet;
    case 'never':
      return words.notYet;
    case 'changed':
      return words.changed(moment);
    case 'saving':
      return words.waiting;
    case 'saved':
      return words.saved(moment);
    default:
      return assertNever(status);
  }
}

function whatIsMissing(state: SessionState): string | null {
  const readiness = readinessToSave(state);
  switch (readiness.kind) {
    case 'ready':
      return null;
    case 'nothing-new':
      return words.noChanges;
    case 'not-ready':
      return messages.notReady[readiness.reason];
    default:
      return assertNever(readiness);
  }
}

/** When the document that the session holds was saved, as the PACS has it; '' until it is listed. */
function useSavedMoment(): string {
  const uid = useSession(({ document }) => document?.SOPInstanceUID);
  return useStorage(({ plans }) => plans.find(plan => plan.document.SOPInstanceUID === uid)?.moment ?? '');
}
