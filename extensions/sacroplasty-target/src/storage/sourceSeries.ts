import type { Plan } from '../core/plan';
import { matchSource, type AvailableSeries, type SourceMismatch } from '../core/sr';
import type { DisplaySet, DisplaySetService } from '../host';
import type { PlanningSession, SeriesState } from '../session';
import type { SeriesFailure } from './failures';

/** The image display set that a plan was made on, or why it cannot be shown. */
export type SourceDisplaySet =
  | { readonly kind: 'found'; readonly displaySetInstanceUID: string }
  | { readonly kind: 'missing'; readonly mismatch: SourceMismatch };

interface Candidate extends AvailableSeries {
  readonly displaySetInstanceUID: string;
}

/** Finds the plan's source series among the host's display sets. */
export function findSource(plan: Plan, displaySetService: DisplaySetService): SourceDisplaySet {
  const first = plan.source.instances[0]?.SOPInstanceUID;
  const candidates = displaySetService.getDisplaySetsForSeries(plan.source.SeriesInstanceUID).map(candidateOf);
  // The host may split a series into several display sets: the one that holds the plan's images is asked for.
  const holding = candidates.filter(({ SOPInstanceUIDs }) => first !== undefined && SOPInstanceUIDs.includes(first));
  const match = matchSource(plan, holding.length > 0 ? holding : candidates);
  return match.kind === 'matched'
    ? { kind: 'found', displaySetInstanceUID: match.series.displaySetInstanceUID }
    : { kind: 'missing', mismatch: match.mismatch };
}

function candidateOf({ displaySetInstanceUID, SeriesInstanceUID, instances = [] }: DisplaySet): Candidate {
  return {
    displaySetInstanceUID,
    SeriesInstanceUID,
    FrameOfReferenceUID: String(instances[0]?.['FrameOfReferenceUID']),
    SOPInstanceUIDs: instances.map(({ SOPInstanceUID }) => String(SOPInstanceUID)),
  };
}

/** A large series over a slow line takes its time to start; a series that never starts must be said. */
const TIMEOUT_MS = 60_000;

/**
 * Resolves with null once the session plans on the display set, or with the reason why it does not.
 */
export function awaitSeries(
  session: PlanningSession,
  displaySetInstanceUID: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<SeriesFailure | null> {
  return new Promise(resolve => {
    const timer = setTimeout(() => finish({ kind: 'series-not-opened' }), timeoutMs);
    const unsubscribe = session.store.subscribe(({ series }) => look(series));
    function look(series: SeriesState): void {
      if (series.kind === 'none' || series.displaySetInstanceUID !== displaySetInstanceUID) return;
      finish(series.kind === 'open' ? null : { kind: 'series-refused', refusal: series.reason });
    }
    function finish(reason: SeriesFailure | null): void {
      clearTimeout(timer);
      unsubscribe();
      resolve(reason);
    }
    look(session.state.series);
  });
}
