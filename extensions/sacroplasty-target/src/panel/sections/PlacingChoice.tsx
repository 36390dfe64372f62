import type { PlacingMethod } from '../../session';
import { usePort, useSession } from '../PortContext';

const METHODS: readonly { readonly method: PlacingMethod; readonly title: string; readonly key: string }[] = [
  { method: 'one-click', title: 'One click', key: 'O' },
  { method: 'four-corners', title: 'Four corners', key: 'F' },
];

const HOW: Record<PlacingMethod, string> = {
  'one-click':
    'Click anywhere inside the S1 body on the sagittal view: plane, corners, ala targets and joint lines are proposed. Then drag what is not right.',
  'four-corners':
    'Click the corners in order, or press and drag to draw all four at once; then drag each to its place. Esc cancels.',
};

/** Whether the program proposes from one click, or the user places corner by corner. */
export function PlacingChoice() {
  const { navigation } = usePort();
  const chosen = useSession(({ placing }) => placing.method);
  const isPlannable = useSession(({ series }) => series.kind === 'open');
  const isCt = useSession(({ series }) => series.kind === 'open' && series.stack.intensity === 'hounsfield');
  return (
    <>
      <div className="sacroplasty-choice" role="group" aria-label="How to place the landmark">
        {METHODS.map(({ method, title, key }) => (
          <button
            key={method}
            type="button"
            className="sacroplasty-button"
            aria-pressed={chosen === method}
            aria-keyshortcuts={key}
            disabled={!isPlannable || (method === 'one-click' && !isCt)}
            title={method === 'one-click' && isPlannable && !isCt ? 'On CT only' : `Key ${key}`}
            data-cy={`sacroplasty-place-${method}`}
            onClick={() => navigation.placeBy(method)}
          >
            {title}
          </button>
        ))}
      </div>
      <p className="sacroplasty-quiet">{HOW[chosen]}</p>
    </>
  );
}
