import { breachOf, type Analysis, type SideAnalysis } from '../../core/analysis';
import { assertNever, type Side } from '../../core/geometry';
import { isBorderline } from '../../core/marginMap';
import { summariseSide } from '../../core/plan';
import { messages } from '../../messages';

/**
 * What of one side must be looked at before it is accepted: breaches, verdicts and distances that are borderline or
 * unknown, what was not found, and the warnings about the side. Short phrases for the user, each for one thing.
 */
export function concernsOf({ sides, warnings }: Analysis, side: Side): readonly string[] {
  const { alaTarget, jointDirection, distances } = sides[side];
  return [
    ...(alaTarget.kind === 'unknown' ? ['no ala target'] : []),
    ...(jointDirection.kind === 'unknown' ? ['no joint line'] : []),
    ...distances.flatMap(distance => {
      const name = `distance ${String(distance.trajectory)}`;
      if (distance.kind === 'unknown') return [`${name} unknown`];
      const { distance: value, uncertainty } = distance;
      const isClose = isBorderline({ value, uncertainty });
      if (distance.distanceClass === 'breach') return [`${name} a breach${isClose ? ', borderline' : ''}`];
      return isClose ? [`${name} borderline`] : [];
    }),
    ...aboutContainment(sides[side]),
    ...messages.warningsAbout(warnings, side),
  ];
}

/** What the verdict is if not plainly contained, in the words of the list and the report. */
function aboutContainment(side: SideAnalysis): readonly string[] {
  const { verdict } = side;
  const words = messages.containment(summariseSide(side));
  switch (verdict.kind) {
    case 'contained':
      return breachOf(side) === null ? [] : [words];
    case 'not-contained':
      return [words];
    case 'borderline':
      return [`containment ${words} (${messages.offset(verdict.closest.offset)})`];
    case 'unknown':
      return [`containment ${words} (${messages.reason(verdict.reason)})`];
    default:
      return assertNever(verdict);
  }
}
