import { warningsAbout, type Analysis } from '../core/analysis';
import type { Side } from '../core/geometry';
import { isBorderline } from '../core/marginMap';
import { describeOffset } from './sweep';

/**
 * What of one side must be looked at before it is accepted: breaches, distances that are borderline or unknown,
 * what was not found, and the warnings about the side. Short phrases for the user, each for one thing.
 */
export function concernsOf({ sides, warnings }: Analysis, side: Side): readonly string[] {
  const { alaTarget, jointDirection, distances, lateralBreach } = sides[side];
  return [
    ...(alaTarget.kind === 'unknown' ? ['no ala target'] : []),
    ...(jointDirection.kind === 'unknown' ? ['no joint line'] : []),
    ...distances.flatMap(distance => {
      const name = `distance ${String(distance.trajectory)}`;
      if (distance.kind === 'unknown') return [`${name} unknown`];
      if (distance.distanceClass === 'breach') return [`${name} a breach`];
      const { distance: value, uncertainty } = distance;
      return isBorderline({ value, uncertainty }) ? [`${name} borderline`] : [];
    }),
    ...(lateralBreach === null
      ? []
      : [`breach beyond the ala target, from ${describeOffset(lateralBreach.offset)} on`]),
    ...warningsAbout(warnings, side),
  ];
}
