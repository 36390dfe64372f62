import { assertNever } from '../../core/geometry';
import {
  breachOf,
  isPastTheJoint,
  type BreachStretch,
  type ContainmentVerdict,
  type OffsetAssessment,
  type SideAnalysis,
  type SideBreach,
} from '../../core/analysis';
import { isBeyondZone } from '../../core/plan';
import { isLevelUnsure, statusOf } from '../../session';
import { usePort, useSession } from '../PortContext';
import { formatMeasured } from '../format';
import { OwnVerdict } from './OwnVerdict';
import { messages } from '../../messages';

const words = messages.panel.verify;

/**
 * One side's containment: what the program found, and below it what the user says. It is made of five blocks: as
 * many rows has its grid, and a sixth would be drawn over the fifth.
 */
export function SideVerdict({ analysis }: { readonly analysis: SideAnalysis }) {
  const { side, verdict, smallestMargin } = analysis;
  const breach = breachOf(analysis);
  // Inside of another vertebra than S1 is no good news.
  const isUnsure = useSession(isLevelUnsure) && verdict.kind === 'contained';
  return (
    <div
      className="sacroplasty-side"
      data-cy={`sacroplasty-containment-${side}`}
      data-verdict={isUnsure ? 'level-unsure' : verdict.kind}
    >
      <h4>{messages.sideTitle[side]}</h4>
      <p className="sacroplasty-verdict">
        <span className="sacroplasty-verdict-mark" aria-hidden="true">
          {isUnsure ? '⚠' : VERDICT_MARK[verdict.kind]}
        </span>
        <strong>{isUnsure ? words.levelUnsure(titleOf(verdict, breach)) : titleOf(verdict, breach)}</strong>
      </p>
      <div className="sacroplasty-verdict-detail">
        <VerdictDetail verdict={verdict} breach={breach} />
        <FurtherBreach analysis={analysis} breach={breach} />
      </div>
      <p>
        <span className="sacroplasty-quiet">{words.smallestMargin} </span>
        {smallestMargin === null ? messages.panel.unknown : formatMeasured(smallestMargin.margin)}
        {smallestMargin !== null && (
          <>
            {' '}
            {words.at} <GoTo assessment={smallestMargin.at} />
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

/** Where the line breaks through beyond the target, what is contained is the way to the target and not the ala. */
function titleOf(verdict: ContainmentVerdict, breach: SideBreach | null): string {
  if (isPastTheJoint(verdict)) return words.notContained;
  if (verdict.kind === 'contained' && breach !== null) return words.containedUpToTarget;
  if (verdict.kind === 'not-contained' && breach?.isBeyondTarget === true) return words.breachBeyondTarget;
  return words.verdict[verdict.kind];
}

function VerdictDetail({
  verdict,
  breach,
}: {
  readonly verdict: ContainmentVerdict;
  readonly breach: SideBreach | null;
}) {
  switch (verdict.kind) {
    case 'contained':
      return <p className="sacroplasty-quiet">{words.computed(percent(verdict.confidence))}</p>;
    case 'not-contained':
      return (
        <p>
          {breach === null ? (
            <>
              <GoTo assessment={verdict.firstBreach} />: {messages.sliceStatus[statusOf(verdict.firstBreach)]}
            </>
          ) : (
            <>
              {breach.isBeyondTarget ? words.upToTargetThenFrom(breach.upToTarget) : words.from}{' '}
              <Beginning stretch={breach.first} />
            </>
          )}
          <span className="sacroplasty-quiet"> {words.confidence(percent(verdict.confidence))}</span>
        </p>
      );
    case 'borderline':
      return (
        <p>
          {words.tooCloseAt} <GoTo assessment={verdict.closest} />
          {words.notSafely(formatMeasured(verdict.closest.margin))}
        </p>
      );
    case 'unknown':
      return <p className="sacroplasty-unknown">{messages.sentence(messages.reason(verdict.reason))}</p>;
    default:
      return assertNever(verdict);
  }
}

/** A breach that the verdict does not state: lateral to what it covers. */
function FurtherBreach({ analysis, breach }: { readonly analysis: SideAnalysis; readonly breach: SideBreach | null }) {
  const { side, verdict } = analysis;
  const isFirstStated = verdict.kind === 'not-contained' && !isPastTheJoint(verdict);
  const further = isFirstStated ? breach?.second : breach?.first;
  if (breach === null || further == null) return null;
  return (
    <p className="sacroplasty-note" data-cy={`sacroplasty-lateral-breach-${side}`}>
      {isFirstStated ? words.alsoFrom : words.breachFrom(breach.isBeyondTarget)} <Beginning stretch={further} />
      {isFirstStated && isBeyondZone(further, analysis) ? words.beyondZone : ''}
    </p>
  );
}

/** Where a breach begins, how sure that is, and what lies there. */
function Beginning({ stretch }: { readonly stretch: BreachStretch }) {
  return (
    <>
      <GoTo assessment={stretch.from} />
      {words.on(messages.borderlineBeginning(stretch), messages.sliceStatus[statusOf(stretch.from)])}
    </>
  );
}

/** An offset that takes the views there. */
function GoTo({ assessment }: { readonly assessment: OffsetAssessment }) {
  const { sweep } = usePort();
  return (
    <button type="button" className="sacroplasty-link" onClick={() => sweep.goTo(assessment.offset)}>
      {messages.offset(assessment.offset)}
    </button>
  );
}

/** No confidence that is computed is 100 %. */
function percent(part: number): string {
  const rounded = Math.round(part * 100);
  return rounded >= 100 ? '> 99 %' : `${String(rounded)} %`;
}
