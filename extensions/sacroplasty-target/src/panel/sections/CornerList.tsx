import { assertNever } from '../../core/geometry';
import { CORNER_ORDER, type CornerName } from '../../core/landmark';
import { cornerOrigin } from '../../core/plan';
import { cornerStanding, type PlacingMethod, type SessionState } from '../../session';
import { useSession } from '../PortContext';
import { messages } from '../../messages';

/** The four corners, whose each is, and how sure the program is of those that it proposed. */
export function CornerList() {
  const geometry = useSession(state => state.geometry);
  const placement = useSession(state => state.placement);
  const method = useSession(({ placing }) => placing.method);
  const acceptance = useSession(state => state.acceptance);
  return (
    <ol className="sacroplasty-corners" aria-label="Corners of S1">
      {CORNER_ORDER.map(name => {
        const { state, words } = cornerState(name, { geometry, placement, acceptance }, method);
        return (
          <li key={name} data-state={state} title={messages.cornerTitle[name]} data-cy={`sacroplasty-corner-${name}`}>
            <abbr title={messages.cornerTitle[name]}>{name}</abbr>
            <span>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

interface CornerState {
  readonly state: 'missing' | 'next' | 'placed' | 'saved' | 'proposed' | 'unsure';
  readonly words: string;
}

function cornerState(
  name: CornerName,
  { geometry, placement, acceptance }: Pick<SessionState, 'geometry' | 'placement' | 'acceptance'>,
  method: PlacingMethod,
): CornerState {
  const { corners, origins } = geometry;
  if (corners[name] === undefined) {
    const next = placement.kind === 'partial' ? placement.next : CORNER_ORDER[0];
    const isNext = method === 'four-corners' && next === name;
    return isNext ? { state: 'next', words: '→ next' } : { state: 'missing', words: 'missing' };
  }
  const { landmark: origin } = origins;
  if (origin.kind !== 'proposed' || placement.kind !== 'placed') return { state: 'placed', words: '✓ placed' };
  const found = cornerOrigin(name, placement.landmark, origin);
  const words = messages.origin(found, 'mm');
  const within = found.kind === 'proposed' ? `${words} ±${origin.proposed.confidence[name].toFixed(1)} mm` : words;
  const standing = cornerStanding(name, { geometry, acceptance });
  switch (standing) {
    case 'accepted':
      return { state: 'placed', words: `✓ ${within}` };
    case 'unsure':
      return { state: 'unsure', words: `⚠ ${within}: check` };
    case 'saved':
    case 'proposed':
      return { state: standing, words: within };
    default:
      return assertNever(standing);
  }
}
