import { CORNER_ORDER, CORNER_TITLE, type CornerName } from '../../core/landmark';
import { cornerOrigin, describeOrigin } from '../../core/plan';
import { isUnsure } from '../../core/proposal';
import type { PlacingMethod, SessionState } from '../../session';
import { useSession } from '../PortContext';

/** The four corners, whose each is, and how sure the program is of those that it proposed. */
export function CornerList() {
  const geometry = useSession(state => state.geometry);
  const placement = useSession(state => state.placement);
  const method = useSession(({ placing }) => placing.method);
  return (
    <ol className="sacroplasty-corners" aria-label="Corners of S1">
      {CORNER_ORDER.map(name => {
        const { state, words } = cornerState(name, geometry, placement, method);
        return (
          <li key={name} data-state={state} title={CORNER_TITLE[name]} data-cy={`sacroplasty-corner-${name}`}>
            <abbr title={CORNER_TITLE[name]}>{name}</abbr>
            <span>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

interface CornerState {
  readonly state: 'missing' | 'next' | 'placed' | 'unsure';
  readonly words: string;
}

function cornerState(
  name: CornerName,
  { corners, origins }: SessionState['geometry'],
  placement: SessionState['placement'],
  method: PlacingMethod,
): CornerState {
  if (corners[name] === undefined) {
    const next = placement.kind === 'partial' ? placement.next : CORNER_ORDER[0];
    const isNext = method === 'four-corners' && next === name;
    return isNext ? { state: 'next', words: '→ next' } : { state: 'missing', words: 'missing' };
  }
  const { landmark: origin } = origins;
  if (origin.kind !== 'proposed' || placement.kind !== 'placed') return { state: 'placed', words: '✓ placed' };
  const found = cornerOrigin(name, placement.landmark, origin);
  const words = describeOrigin(found, 'mm');
  if (found.kind !== 'proposed') return { state: 'placed', words };
  const sure = origin.proposed.confidence[name];
  const doubt = `${words} ±${sure.toFixed(1)} mm`;
  return isUnsure(sure) ? { state: 'unsure', words: `⚠ ${doubt}: check` } : { state: 'placed', words: doubt };
}
