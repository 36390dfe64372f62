import { assertNever } from '../../core/geometry';
import { isPastTheJoint, type ContainmentVerdict, type OffsetAssessment, type SideAnalysis } from '../../core/analysis';
import { describeOffset, describeStatus, statusOf } from '../../session';
import { usePort } from '../PortContext';
import { formatMeasured, SIDE_TITLE } from '../format';
import { OwnVerdict } from './OwnVerdict';

/** One side's containment: what the program found, and below it what the user says. */
export function SideVerdict({ analysis }: { readonly analysis: SideAnalysis }) {
  const { side, verdict, smallestMargin, lateralBreach } = analysis;
  return (
    <div className="sacroplasty-side" data-cy={`sacroplasty-containment-${side}`} data-verdict={verdict.kind}>
      <h4>{SIDE_TITLE[side]}</h4>
      <p className="sacroplasty-verdict">
        <span className="sacroplasty-verdict-mark" aria-hidden="true">
          {VERDICT_MARK[verdict.kind]}
        </span>
        <strong>{titleOf(analysis)}</strong>
      </p>
      <VerdictDetail analysis={analysis} />
      {lateralBreach !== null && (
        <p className="sacroplasty-note" data-cy={`sacroplasty-lateral-breach-${side}`}>
          In front of the cortex from <GoTo assessment={lateralBreach} /> on, beyond the needle zone.
        </p>
      )}
      <p>
        <span className="sacroplasty-quiet">Smallest margin to the anterior cortex </span>
        {smallestMargin === null ? 'unknown' : formatMeasured(smallestMargin.margin)}
        {smallestMargin !== null && (
          <>
            {' '}
            at <GoTo assessment={smallestMargin.at} />
          </>
        )}
      </p>
      <OwnVerdict analysis={analysis} />
    </div>
  );
}

const VERDICT_MARK: Record<ContainmentVerdict['kind'], string> = {
  contained: '✓',
  'not-contained': '✕',
  borderline: '!',
  unknown: '?',
};

const VERDICT_TITLE: Record<ContainmentVerdict['kind'], string> = {
  contained: 'Contained',
  'not-contained': 'BREACH',
  borderline: 'Borderline',
  unknown: 'Unknown',
};

/** Where the line breaks through beyond the needle zone, what is contained is the way to the target and not the ala. */
function titleOf({ verdict, lateralBreach }: SideAnalysis): string {
  if (isPastTheJoint(verdict)) return 'Not contained';
  if (verdict.kind === 'contained' && lateralBreach !== null) return 'Contained up to the target';
  return VERDICT_TITLE[verdict.kind];
}

function VerdictDetail({ analysis: { verdict, alaTarget } }: { readonly analysis: SideAnalysis }) {
  switch (verdict.kind) {
    case 'contained':
      return <p className="sacroplasty-quiet">computed, confidence {percent(verdict.confidence)}</p>;
    case 'not-contained':
      return (
        <p>
          {isBeyond(verdict.firstBreach, alaTarget) ? (
            <>
              From <GoTo assessment={verdict.firstBreach} /> on, beyond your target
            </>
          ) : (
            <GoTo assessment={verdict.firstBreach} />
          )}
          : {describeStatus(statusOf(verdict.firstBreach))}
          <span className="sacroplasty-quiet"> (confidence {percent(verdict.confidence)})</span>
        </p>
      );
    case 'borderline':
      return (
        <p>
          Too close to tell at <GoTo assessment={verdict.closest} />
          {`, margin ${formatMeasured(verdict.closest.margin)}: not safely contained, look for yourself.`}
        </p>
      );
    case 'unknown':
      return <p className="sacroplasty-unknown">{verdict.reason}</p>;
    default:
      return assertNever(verdict);
  }
}

/** Whether a slice lies lateral to a target that the user has put nearer to the midline. */
function isBeyond({ offset }: OffsetAssessment, target: SideAnalysis['alaTarget']): boolean {
  return target.kind === 'known' && target.by === 'given' && Math.abs(offset) > Math.abs(target.offset);
}

/** An offset that takes the views there. */
function GoTo({ assessment }: { readonly assessment: OffsetAssessment }) {
  const { sweep } = usePort();
  return (
    <button type="button" className="sacroplasty-link" onClick={() => sweep.goTo(assessment.offset)}>
      {describeOffset(assessment.offset)}
    </button>
  );
}

/** No confidence that is computed is 100 %. */
function percent(part: number): string {
  const rounded = Math.round(part * 100);
  return rounded >= 100 ? '> 99 %' : `${String(rounded)} %`;
}
