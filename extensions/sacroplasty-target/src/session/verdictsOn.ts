import { forBothSides } from '../core/geometry';
import { spacingAlong } from '../core/volume';
import type { AnalysisState, SessionState } from './state';
import { covers } from './sweep';

/**
 * The user's verdicts that still hold on a new analysis of the same landmark: a needle zone that has come to reach
 * beyond what was seen (an ala target dragged laterally) has not been judged.
 */
export function verdictsOn(
  analysis: AnalysisState,
  { userVerdicts, placement, series }: SessionState,
): SessionState['userVerdicts'] {
  if (analysis.kind !== 'done' || analysis.from === 'dragged') return userVerdicts;
  if (placement.kind !== 'placed' || series.kind !== 'open') return userVerdicts;
  const spacing = spacingAlong(series.stack, placement.landmark.normal);
  const held = forBothSides(side => {
    const verdict = userVerdicts[side];
    const { needleZone } = analysis.analysis.sides[side];
    if (verdict === null || verdict.seen === null || needleZone === null) return verdict;
    return covers(verdict.seen, needleZone, spacing) ? verdict : null;
  });
  return held.left === userVerdicts.left && held.right === userVerdicts.right ? userVerdicts : held;
}
