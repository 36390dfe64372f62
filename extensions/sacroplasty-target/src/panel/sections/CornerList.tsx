import { assertNever } from '../../core/geometry';
import { CORNER_ORDER, refusedCorners, type CornerName } from '../../core/landmark';
import { cornerOrigin } from '../../core/plan';
import { cornerStanding, type SessionState } from '../../session';
import { useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

/** The four corners, whose each is, and how sure the program is of those that it proposed. */
export function CornerList() {
  const geometry = useSession(state => state.geometry);
  const placement = useSession(state => state.placement);
  const placing = useSession(state => state.placing);
  const acceptance = useSession(state => state.acceptance);
  return (
    <ol className="sacroplasty-corners" aria-label={words.corners}>
      {CORNER_ORDER.map(name => {
        const { state, text } = cornerState(name, { geometry, placement, placing, acceptance });
        return (
          <li key={name} data-state={state} title={messages.cornerTitle[name]} data-cy={`sacroplasty-corner-${name}`}>
            <abbr title={messages.cornerTitle[name]}>{name}</abbr>
            <span>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}

interface CornerState {
  readonly state: 'missing' | 'next' | 'placed' | 'saved' | 'proposed' | 'unsure' | 'refused';
  readonly text: string;
}

function cornerState(
  name: CornerName,
  {
    geometry,
    placement,
    placing: { method, latest },
    acceptance,
  }: Pick<SessionState, 'geometry' | 'placement' | 'placing' | 'acceptance'>,
): CornerState {
  const { corners, origins } = geometry;
  const refused =
    latest.kind === 'corner-refused'
      ? [latest.refusal.corner]
      : placement.kind === 'refused'
        ? refusedCorners(placement.refusal)
        : [];
  if (refused.includes(name)) return { state: 'refused', text: words.cornerRefused };
  if (corners[name] === undefined) {
    const next = placement.kind === 'partial' ? placement.next : CORNER_ORDER[0];
    const isNext = method === 'four-corners' && next === name;
    return isNext ? { state: 'next', text: words.cornerNext } : { state: 'missing', text: words.cornerMissing };
  }
  const { landmark: origin } = origins;
  if (origin.kind !== 'proposed' || placement.kind !== 'placed') return { state: 'placed', text: words.cornerPlaced };
  const found = cornerOrigin(name, placement.landmark, origin);
  const by = messages.origin(found, 'mm');
  const within = found.kind === 'proposed' ? words.within(by, origin.proposed.confidence[name]) : by;
  const standing = cornerStanding(name, { geometry, acceptance });
  switch (standing) {
    case 'accepted':
      return { state: 'placed', text: words.cornerAccepted(within) };
    case 'unsure':
      return { state: 'unsure', text: words.cornerUnsure(within) };
    case 'saved':
    case 'proposed':
      return { state: standing, text: within };
    default:
      return assertNever(standing);
  }
}
