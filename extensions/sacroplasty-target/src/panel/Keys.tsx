import { usePort } from './PortContext';

const MOUSE = [
  { keys: 'Click', label: 'Inside S1: propose the landmark (One click)' },
  { keys: 'Alt-Click', label: 'Propose anew from there, whatever the way of placing' },
  { keys: 'Press, drag', label: 'From PS to AI: draw all four corners at once' },
] as const;

/** Every key of the mode, and what the mouse does while the landmark is placed. */
export function Keys() {
  const { keys } = usePort();
  return (
    <details className="sacroplasty-details" data-cy="sacroplasty-keys">
      <summary>Keys</summary>
      <dl className="sacroplasty-keys">
        {[...MOUSE, ...keys].map(({ keys: stroke, label }) => (
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
