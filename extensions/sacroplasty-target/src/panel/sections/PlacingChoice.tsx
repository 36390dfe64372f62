import { isInHounsfield, type PlacingMethod } from '../../session';
import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

const METHODS: readonly { readonly method: PlacingMethod; readonly key: string }[] = [
  { method: 'one-click', key: 'O' },
  { method: 'four-corners', key: 'F' },
];

/** Whether the program proposes from one click, or the user places corner by corner. */
export function PlacingChoice() {
  const { navigation } = usePort();
  const chosen = useSession(({ placing }) => placing.method);
  const isPlannable = useSession(({ series }) => series.kind === 'open');
  const isCt = useSession(({ series }) => isInHounsfield(series));
  return (
    <>
      <div className="sacroplasty-choice" role="group" aria-label={words.howToPlace}>
        {METHODS.map(({ method, key }) => (
          <button
            key={method}
            type="button"
            className="sacroplasty-button"
            aria-pressed={chosen === method}
            aria-keyshortcuts={key}
            disabled={!isPlannable || (method === 'one-click' && !isCt)}
            title={method === 'one-click' && isPlannable && !isCt ? words.onCtOnly : words.key(key)}
            data-cy={`sacroplasty-place-${method}`}
            onClick={() => navigation.placeBy(method)}
          >
            {words.method[method]}
          </button>
        ))}
      </div>
      <p className="sacroplasty-quiet">{words.how[chosen]}</p>
    </>
  );
}
