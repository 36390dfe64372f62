import type { Analysis, AnalysisInput } from '../core/analysis';
import type { AnalysisState, Placement, SeriesState, SessionState } from './state';

/** Whether the geometry is at rest, or being dragged: many quick answers then, and one careful one at the end. */
export type Pace = 'at-rest' | 'dragged';

/** Measures at a pace. */
export type Analyse = (input: AnalysisInput, pace: Pace) => Analysis;

/** The analysis of a geometry that has just changed: there are no numbers yet, or there will be none. */
export function awaited(placement: Placement, series: SeriesState): AnalysisState {
  return placement.kind === 'placed' && series.kind === 'open' ? { kind: 'pending' } : { kind: 'none' };
}

/**
 * Measures a state, unless its numbers are those of a stored plan.
 *
 * @param report told of an analysis that threw, beside the state that says so.
 * @returns null: there is nothing to measure, or not yet.
 */
export function measured(
  { placement, series, geometry, thresholds, analysis, surface }: SessionState,
  analyse: Analyse,
  pace: Pace,
  report: (error: unknown) => void,
): AnalysisState | null {
  if (analysis.kind === 'done' && analysis.from === 'stored') return null;
  if (placement.kind !== 'placed' || series.kind !== 'open') return null;
  if (surface.kind === 'loading') return null;
  if (surface.kind === 'unavailable') return { kind: 'failed', reason: surface.reason };
  const { stack } = series;
  const { landmark } = placement;
  const { choices, lines } = geometry;
  try {
    const result = analyse({ stack, landmark, choices, lines, thresholds, surface }, pace);
    return { kind: 'done', analysis: result, from: pace === 'dragged' ? 'dragged' : 'computed' };
  } catch (error) {
    report(error);
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
