import type { AnalysisInput, MeasuringOutcome, Pace } from '../core/analysis';
import type { AnalysisState, Placement, SeriesState, SessionState } from './state';

/** The analysis of a geometry that has just changed: there are no numbers yet, or there will be none. */
export function awaited(placement: Placement, series: SeriesState): AnalysisState {
  return placement.kind === 'placed' && series.kind === 'open' ? { kind: 'pending' } : { kind: 'none' };
}

/** What is to be measured of a state; null: nothing, or not yet. */
export type ToMeasure =
  | { readonly kind: 'input'; readonly input: AnalysisInput }
  /** Its surface is not to be had. */
  | { readonly kind: 'failed'; readonly reason: string }
  | null;

/** What of a state is to be measured, unless its numbers are those of a stored plan. */
export function toMeasure({ placement, series, geometry, thresholds, analysis, surface }: SessionState): ToMeasure {
  if (analysis.kind === 'done' && analysis.from === 'stored') return null;
  if (placement.kind !== 'placed' || series.kind !== 'open') return null;
  if (surface.kind === 'loading') return null;
  if (surface.kind === 'unavailable') return { kind: 'failed', reason: surface.reason };
  const { stack } = series;
  const { landmark } = placement;
  const { choices, lines } = geometry;
  return { kind: 'input', input: { stack, landmark, choices, lines, thresholds, surface } };
}

/** Whether a state is still the one that an input was taken from. */
export function isOf(input: AnalysisInput, state: SessionState): boolean {
  const now = toMeasure(state);
  if (now?.kind !== 'input') return false;
  const keys = ['stack', 'landmark', 'choices', 'lines', 'thresholds', 'surface'] as const;
  return keys.every(key => now.input[key] === input[key]);
}

/** The state of an analysis that was asked for at a pace. */
export function outcomeState(outcome: MeasuringOutcome, pace: Pace): AnalysisState {
  if (outcome.kind === 'failed') return outcome;
  return { kind: 'done', analysis: outcome.analysis, from: pace === 'dragged' ? 'dragged' : 'computed' };
}
