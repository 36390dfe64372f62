import type { SideAnalysis } from '../../core/analysis';
import { NO_CHOICE, describeOffset } from '../../session';
import { usePort } from '../PortContext';

/** Where one side's needle goes, and whether the program or the user says so. */
export function AlaTarget({ title, analysis }: { readonly title: string; readonly analysis: SideAnalysis }) {
  const { session, navigation } = usePort();
  const { side, alaTarget, jointDirection } = analysis;
  const isOwn =
    (alaTarget.kind === 'known' && alaTarget.by === 'given') ||
    (jointDirection.kind === 'known' && jointDirection.by === 'given');
  return (
    <div className="sacroplasty-side" data-cy={`sacroplasty-ala-${side}`}>
      <h4>{title} ala target</h4>
      {alaTarget.kind === 'known' ? (
        <p>
          <button type="button" className="sacroplasty-link" onClick={() => navigation.showPoint(alaTarget.point)}>
            {describeOffset(alaTarget.offset)}
          </button>
          <span className="sacroplasty-quiet"> {isOwn ? 'set by you' : 'proposed'}</span>
        </p>
      ) : (
        <p className="sacroplasty-unknown">unknown: {alaTarget.reason}</p>
      )}
      {jointDirection.kind === 'unknown' && (
        <p className="sacroplasty-unknown">Joint direction unknown: {jointDirection.reason}</p>
      )}
      {isOwn && (
        <button
          type="button"
          className="sacroplasty-link"
          data-cy={`sacroplasty-propose-${side}`}
          onClick={() => session.choose(side, NO_CHOICE)}
        >
          Back to the proposal
        </button>
      )}
    </div>
  );
}
