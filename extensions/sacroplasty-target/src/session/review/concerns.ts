import { breachOf, isBorderline, type Analysis, type SideAnalysis } from '../../core/analysis';
import { assertNever, type Side } from '../../core/geometry';
import { summariseSide } from '../../core/plan';
import { sameValue } from '../geometry';
import { reasonAsShown, summaryAsShown, warningAsShown, wholeMillimetres } from './asShown';
import type { Concern } from '../concern';

/**
 * What of one side must be looked at before it is accepted: breaches, verdicts and distances that are borderline or
 * unknown, what was not found, and the warnings about the side. Each is one thing.
 */
export function concernsOf({ sides, warnings }: Analysis, side: Side): readonly Concern[] {
  const { alaTarget, jointDirection, distances } = sides[side];
  return [
    ...(alaTarget.kind === 'unknown' ? [{ kind: 'no-ala-target', side } as const] : []),
    ...(jointDirection.kind === 'unknown' ? [{ kind: 'no-joint-line', side } as const] : []),
    ...distances.flatMap((distance): Concern[] => {
      const finding = findingOf(distance);
      return finding === null ? [] : [{ kind: 'distance', side, trajectory: distance.trajectory, finding }];
    }),
    ...aboutContainment(sides[side], side),
    ...warnings
      .filter(warning => 'side' in warning && warning.side === side)
      .map(warning => ({ kind: 'warning', side, warning: warningAsShown(warning) }) as const),
  ];
}

/** Whether both are the same thing to look at: what is shown of them is the same. */
export function sameConcern(a: Concern, b: Concern): boolean {
  return sameValue(asSaid(a), asSaid(b));
}

/** What is said of the way up to the target stands in the place of the verdict. */
function asSaid(concern: Concern): unknown {
  if (concern.kind !== 'containment') return concern;
  const { verdict, breach } = concern.summary;
  const isByTarget = breach?.isBeyondTarget === true && (verdict === 'contained' || verdict === 'not-contained');
  return isByTarget ? { ...concern, summary: { ...concern.summary, verdict: null } } : concern;
}

function findingOf(distance: SideAnalysis['distances'][number]): (Concern & { kind: 'distance' })['finding'] | null {
  if (distance.kind === 'unknown') return 'unknown';
  const { distance: value, uncertainty } = distance;
  const isClose = isBorderline({ value, uncertainty });
  if (distance.distanceClass === 'breach') return isClose ? 'borderline-breach' : 'breach';
  return isClose ? 'borderline' : null;
}

/** What the verdict is if not plainly contained. */
function aboutContainment(analysis: SideAnalysis, side: Side): readonly Concern[] {
  const { verdict } = analysis;
  const concern = (because: (Concern & { kind: 'containment' })['because']): readonly Concern[] => [
    { kind: 'containment', side, summary: summaryAsShown(summariseSide(analysis)), because },
  ];
  switch (verdict.kind) {
    case 'contained':
      return breachOf(analysis) === null ? [] : concern(null);
    case 'not-contained':
      return concern(null);
    case 'borderline':
      return concern({ kind: 'closest', offset: wholeMillimetres(verdict.closest.offset) });
    case 'unknown':
      return concern({ kind: 'unknown', reason: reasonAsShown(verdict.reason) });
    default:
      return assertNever(verdict);
  }
}
