import type { AnalysisWarning, UnknownReason } from '../../core/analysis';
import { mm, type Millimetres } from '../../core/geometry';
import type { SideSummary } from '../../core/plan';

/* What two concerns are compared by: no more of a number, and no other part of a breach, than the user is shown. */

/** A length as the user reads it: whole millimetres. */
export function wholeMillimetres(length: Millimetres): Millimetres {
  const whole = Math.round(Math.abs(length));
  return mm(length < 0 && whole > 0 ? -whole : whole);
}

/** A summary without what is not said of it. */
export function summaryAsShown({ verdict, breach, isSecondBeyondZone }: SideSummary): SideSummary {
  if (breach === null) return { verdict, breach, isSecondBeyondZone: false };
  const { first, second, isBeyondTarget, upToTarget } = breach;
  return {
    verdict,
    breach: {
      first: stretchAsShown(first),
      isBeyondTarget,
      // Said of a target that lies medial to the breach of a needle zone; elsewhere the verdict says it.
      upToTarget: verdict === 'not-contained' && isBeyondTarget ? upToTarget : 'inside',
      second: second === null ? null : stretchAsShown(second),
    },
    isSecondBeyondZone,
  };
}

type Stretch = NonNullable<SideSummary['breach']>['first'];

/** The side is the concern's, and a breach is named by its distance from the midline. */
function stretchAsShown({ from, certainFrom }: Stretch): Stretch {
  const away = ({ offset }: Stretch['from']): Millimetres => wholeMillimetres(mm(Math.abs(offset)));
  const near = away(from);
  if (certainFrom === null) return { from: { offset: near }, certainFrom };
  const certain = away(certainFrom);
  if (certainFrom.offset === from.offset) return { from: { offset: near }, certainFrom: { offset: near } };
  // Within the same millimetre it is said to be borderline at first, as where nothing is certain.
  return { from: { offset: near }, certainFrom: certain === near ? null : { offset: certain } };
}

/** A reason with its place as it is shown. */
export function reasonAsShown(reason: UnknownReason): UnknownReason {
  if (reason.kind !== 'at-offset') return reason;
  return { ...reason, offset: wholeMillimetres(reason.offset), reason: reasonAsShown(reason.reason) };
}

/** A warning with its lengths as they are shown. */
export function warningAsShown(warning: AnalysisWarning): AnalysisWarning {
  switch (warning.kind) {
    case 'target-at-midline':
    case 'target-in-reach-of-canal':
    case 'target-in-canal':
      return { ...warning, at: wholeMillimetres(warning.at) };
    case 'target-medial-to-foramen':
    case 'target-past-joint':
      return { ...warning, at: wholeMillimetres(warning.at), limit: wholeMillimetres(warning.limit) };
    default:
      return warning;
  }
}
