import { assertNever } from '../core/geometry';
import { withWarnings, type Analysis } from '../core/analysis';
import type { Landmark } from '../core/landmark';
import type { SourceSeries } from '../core/plan';
import { messages } from '../messages';
import { levelWarnings, lineWarnings, type SessionState } from '../session';

/** Whether the session holds a plan that can be saved now, and if not, what is missing, in words. */
export type Readiness =
  | {
      readonly kind: 'ready';
      readonly source: SourceSeries;
      readonly landmark: Landmark;
      readonly analysis: Analysis;
    }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'not-ready'; readonly reason: string };

export function readinessToSave(state: SessionState): Readiness {
  const { series, placement, analysis } = state;
  if (series.kind !== 'open') return notReady('Open a series first.');
  if (placement.kind === 'refused') return notReady('Correct the landmark first.');
  if (placement.kind !== 'placed') return notReady('Place the landmark first.');
  switch (analysis.kind) {
    case 'none':
    case 'pending':
      return notReady('Measuring …');
    case 'failed':
      return notReady('There are no measurements to save.');
    case 'done':
      if (analysis.from === 'dragged') return notReady('Measuring …');
      if (!state.changed && state.document !== null) return { kind: 'nothing-new' };
      return {
        kind: 'ready',
        source: series.source,
        landmark: placement.landmark,
        analysis: withWarnings(
          analysis.analysis,
          [...levelWarnings(state), ...lineWarnings(state), ...series.warnings].map(messages.sessionWarning),
        ),
      };
    default:
      return assertNever(analysis);
  }
}

function notReady(reason: string): Readiness {
  return { kind: 'not-ready', reason };
}
