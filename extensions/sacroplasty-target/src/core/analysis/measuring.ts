import type { Analysis, AnalysisInput } from './analysis';

/** Whether the geometry is at rest, or being dragged: many quick answers then, and one careful one at the end. */
export type Pace = 'at-rest' | 'dragged';

export type MeasuringOutcome =
  { readonly kind: 'measured'; readonly analysis: Analysis } | { readonly kind: 'failed'; readonly reason: string };

/** Measures at a pace. `answer` is called at once or later: once or, where a newer request has come before, never. */
export type Measure = (input: AnalysisInput, pace: Pace, answer: (outcome: MeasuringOutcome) => void) => void;
