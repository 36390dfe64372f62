import { useState } from 'react';
import type { LpsPoint } from '../../core/geometry';
import { CORNER_ORDER } from '../../core/landmark';
import { messages } from '../../messages';
import { cornerStanding, type SessionState } from '../../session';
import { usePort, useSession } from '../PortContext';

const words = messages.panel.place;

/**
 * Takes proposed corners as right. One that the program is unsure of is shown first, each by itself; the others
 * are taken with one press.
 */
export function AcceptCorners() {
  const { session, navigation } = usePort();
  const geometry = useSession(state => state.geometry);
  const acceptance = useSession(state => state.acceptance);
  /** The place that was shown last: a corner that has moved since is to be shown again. */
  const [shown, setShown] = useState<LpsPoint | null>(null);
  const open = openCorners({ geometry, acceptance });
  const [unsure, ...moreUnsure] = open.filter(name => cornerStanding(name, { geometry, acceptance }) === 'unsure');
  const { landmark: origin } = geometry.origins;
  if (open.length === 0 || origin.kind !== 'proposed') return null;
  const acceptAll = (
    <button
      type="button"
      className="sacroplasty-button"
      data-primary="true"
      data-cy="sacroplasty-accept-corners"
      onClick={() => session.acceptCorners(open)}
    >
      {words.cornersAreRight}
    </button>
  );
  if (unsure === undefined) {
    return (
      <div className="sacroplasty-row" data-step-action>
        {acceptAll}
      </div>
    );
  }
  const at = geometry.corners[unsure];
  const isShown = at !== undefined && shown === at;
  /** The only one that needed a look has had it: the others are taken with the same press. */
  const isLastLook = isShown && moreUnsure.length === 0;
  return (
    <div className="sacroplasty-row" data-step-action data-cy="sacroplasty-unsure-corner">
      <span>{words.mayBeOff(messages.cornerTitle[unsure], unsure, origin.proposed.confidence[unsure])}</span>
      <button
        type="button"
        className="sacroplasty-button"
        data-primary={!isShown}
        data-cy="sacroplasty-show-corner"
        onClick={() => {
          if (at === undefined) return;
          navigation.showPoint(at);
          setShown(at);
        }}
      >
        {words.show(unsure)}
      </button>
      <button
        type="button"
        className="sacroplasty-button"
        data-primary={isShown && !isLastLook}
        disabled={!isShown}
        title={isShown ? undefined : words.lookFirst(unsure)}
        data-cy="sacroplasty-accept-corner"
        onClick={() => session.acceptCorners([unsure])}
      >
        {words.isRight(unsure)}
      </button>
      {isLastLook && acceptAll}
    </div>
  );
}

/** The corners that nobody stands behind yet. */
function openCorners(state: Pick<SessionState, 'geometry' | 'acceptance'>) {
  return CORNER_ORDER.filter(name => cornerStanding(name, state) !== 'accepted');
}
