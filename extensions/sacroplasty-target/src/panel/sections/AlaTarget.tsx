import { turnUncertainty, type SideAnalysis } from '../../core/analysis';
import { alaTargetOrigin, jointLineOrigin } from '../../core/plan';
import { NO_CHOICE } from '../../session';
import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.sides;

/** Where one side's needle goes, and whether the program or the user says so. */
export function AlaTarget({ title, analysis }: { readonly title: string; readonly analysis: SideAnalysis }) {
  const { session, navigation } = usePort();
  const { side, alaTarget, jointDirection } = analysis;
  const behind = useSession(({ geometry }) => geometry.origins.sides[side]);
  const jointOrigin = jointLineOrigin(analysis, behind);
  const targetOrigin = alaTargetOrigin(analysis, behind);
  const isOwn =
    (alaTarget.kind === 'known' && alaTarget.by === 'given') ||
    (jointDirection.kind === 'known' && jointDirection.by === 'given');
  return (
    <div className="sacroplasty-side" data-cy={`sacroplasty-ala-${side}`}>
      <h4>{words.alaTarget(title)}</h4>
      {alaTarget.kind === 'known' ? (
        <p>
          <button type="button" className="sacroplasty-link" onClick={() => navigation.showPoint(alaTarget.point)}>
            {messages.offset(alaTarget.offset)}
          </button>
          {targetOrigin !== null && (
            <span className="sacroplasty-quiet" data-cy={`sacroplasty-ala-origin-${side}`}>
              {' '}
              {messages.origin(targetOrigin, 'mm')}
            </span>
          )}
        </p>
      ) : (
        <p className="sacroplasty-unknown">{words.alaTargetUnknown(messages.reason(alaTarget.reason))}</p>
      )}
      {jointOrigin !== null && (
        <p className="sacroplasty-quiet" data-cy={`sacroplasty-joint-origin-${side}`}>
          {words.jointLine(messages.origin(jointOrigin, '°'), turnUncertainty(jointDirection))}
        </p>
      )}
      {jointDirection.kind === 'unknown' && (
        <p className="sacroplasty-unknown">{words.jointUnknown(messages.reason(jointDirection.reason))}</p>
      )}
      {isOwn && (
        <button
          type="button"
          className="sacroplasty-link"
          data-cy={`sacroplasty-propose-${side}`}
          onClick={() => session.choose(side, NO_CHOICE)}
        >
          {words.backToProposal}
        </button>
      )}
    </div>
  );
}
