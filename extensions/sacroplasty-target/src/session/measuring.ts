import type { Analysis, AnalysisInput } from '../core/analysis';
import type { AnalysisState, Placement, SeriesState, SessionState } from './state';

/** The analysis of a geometry that has just changed: there are no numbers yet, or there will be none. */
export function awaited(placement: Placement, series: SeriesState): AnalysisState {
  return placement.kind === 'placed' && series.kind === 'open' ? { kind: 'pending' } : { kind: 'none' };
}

/**
 * Measures a state whose analysis is pending.
 *
 * @param report told of an analysis that threw, beside the state that says so.
 * @returns null: there is nothing to measure, or not yet.
 */
export function measured(
  { placement, series, geometry, thresholds, analysis, surface }: SessionState,
  analyse: (input: AnalysisInput) => Analysis,
  report: (error: unknown) => void,
): AnalysisState | null {
  if (analysis.kind !== 'pending' || placement.kind !== 'placed' || series.kind !== 'open') return null;
  if (surface.kind === 'loading') return null;
  if (surface.kind === 'unavailable') return { kind: 'failed', reason: surface.reason };
  const { stack } = series;
  const { landmark } = placement;
  const { choices, lines } = geometry;
  try {
    const result = analyse({ stack, landmark, choices, lines, thresholds, surface });
    return { kind: 'done', analysis: result, from: 'computed' };
  } catch (error) {
    report(error);
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
