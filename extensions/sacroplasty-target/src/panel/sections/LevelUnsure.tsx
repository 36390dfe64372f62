import { isLevelUnsure, levelWarnings } from '../../session';
import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

/** That the landmark's vertebra may not be S1; whoever has counted the levels says that it is. */
export function LevelUnsure() {
  const { session } = usePort();
  const placement = useSession(state => state.placement);
  const level = useSession(state => state.level);
  if (!isLevelUnsure({ placement, level })) return null;
  return (
    <div className="sacroplasty-alert" role="alert" data-cy="sacroplasty-level-unsure">
      <p>{levelWarnings({ placement, level }).map(messages.sessionWarning)}</p>
      <button
        type="button"
        className="sacroplasty-button"
        data-cy="sacroplasty-accept-level"
        onClick={() => session.acceptLevel()}
      >
        {words.counted}
      </button>
    </div>
  );
}
