import { assertNever } from '../core/geometry';
import type { Analysis } from '../core/analysis';
import type { Landmark } from '../core/landmark';
import type { SourceSeries } from '../core/plan';
import { planWarnings, type SessionState, type SessionWarning } from '../session';

/** What is missing before a plan can be saved. */
export type NotReady = 'no-series' | 'landmark-refused' | 'no-landmark' | 'measuring' | 'no-measurements';

/** Whether the session holds a plan that can be saved now, and if not, what is missing. */
export type Readiness =
  | {
      readonly kind: 'ready';
      readonly source: SourceSeries;
      readonly landmark: Landmark;
      readonly analysis: Analysis;
      /** What is to be said beside the analysis. */
      readonly warnings: readonly SessionWarning[];
    }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'not-ready'; readonly reason: NotReady };

export function readinessToSave(state: SessionState): Readiness {
  const { series, placement, analysis } = state;
  if (series.kind !== 'open') return notReady('no-series');
  if (placement.kind === 'refused') return notReady('landmark-refused');
  if (placement.kind !== 'placed') return notReady('no-landmark');
  switch (analysis.kind) {
    case 'none':
    case 'pending':
      return notReady('measuring');
    case 'failed':
      return notReady('no-measurements');
    case 'done':
      if (analysis.from === 'dragged') return notReady('measuring');
      if (!state.changed && state.document !== null) return { kind: 'nothing-new' };
      return {
        kind: 'ready',
        source: series.source,
        landmark: placement.landmark,
        analysis: analysis.analysis,
        warnings: [...planWarnings(state), ...series.warnings],
      };
    default:
      return assertNever(analysis);
  }
}

function notReady(reason: NotReady): Readiness {
  return { kind: 'not-ready', reason };
}
