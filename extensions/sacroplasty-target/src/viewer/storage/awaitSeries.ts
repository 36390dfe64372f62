import type { PlanningSession, SeriesState } from '../../session';

/** A large series over a slow line takes its time to start; a series that never starts must be said. */
const TIMEOUT_MS = 60_000;

/**
 * Resolves with null once the session plans on the display set, or with the reason why it does not.
 */
export function awaitSeries(
  session: PlanningSession,
  displaySetInstanceUID: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<string | null> {
  return new Promise(resolve => {
    const timer = setTimeout(() => finish('The series of this plan did not open.'), timeoutMs);
    const unsubscribe = session.store.subscribe(({ series }) => look(series));
    function look(series: SeriesState): void {
      if (series.kind === 'none' || series.displaySetInstanceUID !== displaySetInstanceUID) return;
      finish(series.kind === 'open' ? null : series.reason);
    }
    function finish(reason: string | null): void {
      clearTimeout(timer);
      unsubscribe();
      resolve(reason);
    }
    look(session.state.series);
  });
}
