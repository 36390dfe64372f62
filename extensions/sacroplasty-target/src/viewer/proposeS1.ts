import type { LpsPoint } from '../core/geometry';
import type { Search } from '../session';
import type { PlanningContext } from './context';
import { aimViews } from './viewports';

/**
 * Lets the program look for S1 and place the landmark, and shows what it has placed; ended by Escape, by another search
 * and by any change of the geometry.
 * @param seed a place inside S1, LPS mm; null: S1 is looked for in the whole series.
 */
export function proposeS1(
  { session, engine, viewports }: PlanningContext,
  seed: LpsPoint | null,
  begunBy: Search['begunBy'] = 'user',
): void {
  const { series } = session.state;
  if (series.kind !== 'open') return;
  const search = session.beginSearch(seed, begunBy);
  const giveUp = engine.ask('propose', seed, series.stack, {
    answered: proposal => {
      stop();
      if (!session.endSearch(search, proposal) || proposal.kind !== 'proposed') return;
      // The oblique views turn with the numbers, once.
      aimViews(session, viewports, ['sagittal']);
      viewports.showSacrumAround(proposal.landmark.target);
    },
    failed: reason => {
      stop();
      session.endSearch(search, { kind: 'refused', reason: { kind: 'failed', reason } });
    },
  });
  const stop = session.store.subscribe(() => {
    if (session.isLookingFor(search)) return;
    stop();
    giveUp();
  });
}
