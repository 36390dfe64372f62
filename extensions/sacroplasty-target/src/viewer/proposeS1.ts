import type { LpsPoint } from '../core/geometry';
import { findS1 } from '../session';
import type { PlanningContext } from './context';
import { aimViews } from './viewports';

/**
 * Lets the program place the landmark, and shows what it has placed.
 * @param seed a place inside S1, LPS mm; null: S1 is looked for in the whole series.
 */
export function proposeS1({ session, viewports }: PlanningContext, seed: LpsPoint | null): void {
  const proposal = findS1(session, seed);
  if (proposal?.kind !== 'proposed') return;
  aimViews(session, viewports);
  viewports.showPoint(proposal.landmark.target);
}
