import { usePort } from './PortContext';
import { messages } from '../messages';

const words = messages.panel.place;

/** Every key of the mode, and what the mouse does while the landmark is placed. */
export function Keys() {
  const { keys } = usePort();
  return (
    <details className="sacroplasty-details" data-cy="sacroplasty-keys">
      <summary>{words.keys}</summary>
      <dl className="sacroplasty-keys">
        {[...words.mouse, ...keys].map(({ keys: stroke, label }) => (
          <div key={stroke}>
            <dt>
              <kbd>{stroke}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
