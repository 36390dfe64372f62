import { normalOrigin } from '../../core/plan';
import { landmarkStanding, type Standing } from '../../session';
import { useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

const IS_TO_BE_CHECKED: Record<Standing, boolean> = { unsure: true, proposed: true, saved: false, accepted: false };

/** What the user must know of a proposal: why there is none, or what to look at. */
export function ProposalNotes() {
  const latest = useSession(({ placing }) => placing.latest);
  const origin = useSession(({ geometry }) => geometry.origins.landmark);
  const placement = useSession(state => state.placement);
  const isToBeChecked = useSession(state => IS_TO_BE_CHECKED[landmarkStanding(state)]);
  if (latest.kind === 'refused') {
    return (
      <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-proposal-refused">
        {words.refused(messages.proposalRefusal(latest.reason))}
      </p>
    );
  }
  if (latest.kind === 'corner-refused') {
    return (
      <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-corner-refused">
        {messages.cornerRefusal(latest.refusal)}
      </p>
    );
  }
  if (origin.kind !== 'proposed' || placement.kind !== 'placed') return null;
  return (
    <p className="sacroplasty-quiet" data-cy="sacroplasty-proposed">
      {isToBeChecked ? words.proposed : words.proposedAndChecked}{' '}
      {words.plane(messages.origin(normalOrigin(placement.landmark, origin), '°'))}
    </p>
  );
}
