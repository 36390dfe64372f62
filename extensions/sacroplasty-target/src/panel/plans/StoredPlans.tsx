import { usePort, useSession, useStorage } from '../PortContext';
import { StoredPlanItem } from './StoredPlanItem';
import { messages } from '../../messages';

const words = messages.panel.plans;

/** The plans of this study that the PACS holds, newest first. */
export function StoredPlans() {
  const { storage } = usePort();
  const plans = useStorage(state => state.plans);
  const listing = useStorage(state => state.listing);
  const shown = useSession(state => state.document?.SOPInstanceUID ?? null);
  return (
    <>
      {plans.length === 0 ? (
        <p className="sacroplasty-quiet">{words.none}</p>
      ) : (
        <ul className="sacroplasty-plans" data-cy="sacroplasty-plans">
          {plans.map(plan => (
            <StoredPlanItem
              key={plan.document.SOPInstanceUID}
              plan={plan}
              isShown={plan.document.SOPInstanceUID === shown}
              onOpen={() => void storage.requestOpen(plan.displaySetInstanceUID)}
            />
          ))}
        </ul>
      )}
      {listing.kind === 'failed' ? (
        <div className="sacroplasty-alert" role="alert" data-cy="sacroplasty-listing-failure">
          <p>{messages.listingFailure(listing.reason)}</p>
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-plans-ask-again"
            onClick={() => void storage.refresh()}
          >
            {words.askAgain}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="sacroplasty-link"
          disabled={listing.kind === 'reading'}
          data-cy="sacroplasty-plans-refresh"
          onClick={() => void storage.refresh()}
        >
          {listing.kind === 'reading' ? words.asking : words.lookAgain}
        </button>
      )}
    </>
  );
}
