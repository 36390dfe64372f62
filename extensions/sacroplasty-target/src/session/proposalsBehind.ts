import type { SideAnalysis, SideChoice } from '../core/analysis';
import type { SessionState } from './state';

/**
 * What the program had proposed in the place of a side's own values: remembered when the user first gives a
 * value, kept while it is moved on, forgotten when it is given back to the program.
 *
 * @param behind what was remembered until now.
 */
export function proposalsBehind(
  before: SideChoice,
  next: SideChoice,
  behind: SideChoice,
  analysed: SideAnalysis | null,
): SideChoice {
  const { alaTarget, jointDirection } = analysed ?? {};
  const offset = alaTarget?.kind === 'known' && alaTarget.by === 'proposed' ? alaTarget.offset : null;
  const direction =
    jointDirection?.kind === 'known' && jointDirection.by === 'proposed' ? jointDirection.direction : null;
  return {
    offset: next.offset === null ? null : before.offset === null ? offset : behind.offset,
    jointDirection:
      next.jointDirection === null ? null : before.jointDirection === null ? direction : behind.jointDirection,
  };
}

/** A side's numbers, where there are any. */
export function analysedSide({ analysis }: SessionState, side: SideAnalysis['side']): SideAnalysis | null {
  return analysis.kind === 'done' ? analysis.analysis.sides[side] : null;
}
