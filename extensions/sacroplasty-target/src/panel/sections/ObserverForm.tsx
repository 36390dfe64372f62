import { useState, type FormEvent } from 'react';
import { readableName } from '../../storage';
import { usePort, useStorage } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.save;

/** Under whose name the plan is saved: always in sight, for a workstation has many users. */
export function ObserverForm() {
  const { storage } = usePort();
  const observer = useStorage(state => state.observer);
  const [isEditing, setEditing] = useState(false);
  if (observer.kind !== 'unknown' && !isEditing) {
    return (
      <p data-cy="sacroplasty-observer">
        <span className="sacroplasty-quiet">{words.planningAs} </span>
        <strong>{readableName(observer.person)}</strong>{' '}
        {observer.kind === 'asked' && (
          <button
            type="button"
            className="sacroplasty-link"
            data-cy="sacroplasty-observer-change"
            onClick={() => setEditing(true)}
          >
            {words.notYou}
          </button>
        )}
      </p>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    storage.setObserver(textOf(form.get('family')), textOf(form.get('given')));
    setEditing(false);
  };
  return (
    <form className="sacroplasty-observer" data-cy="sacroplasty-observer-form" onSubmit={submit}>
      <input
        name="family"
        type="text"
        required
        autoFocus={isEditing}
        maxLength={40}
        placeholder={words.familyName}
        aria-label={words.familyName}
      />
      <input name="given" type="text" maxLength={23} placeholder={words.givenNameHint} aria-label={words.givenName} />
      <button type="submit" className="sacroplasty-button" data-cy="sacroplasty-observer-set">
        {words.ok}
      </button>
    </form>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
