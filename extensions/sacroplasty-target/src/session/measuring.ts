import type { AnalysisInput, Measure, MeasuringOutcome, Pace } from '../core/analysis';
import type { AnalysisState, Placement, SeriesState, SessionState } from './state';

/** The analysis of a geometry that has just changed: there are no numbers yet, or there will be none. */
export function awaited(placement: Placement, series: SeriesState): AnalysisState {
  return placement.kind === 'placed' && series.kind === 'open' ? { kind: 'pending' } : { kind: 'none' };
}

/** What is to be measured of a state; null: nothing, or not yet. */
type ToMeasure =
  | { readonly kind: 'input'; readonly input: AnalysisInput }
  /** Its surface is not to be had. */
  | { readonly kind: 'failed'; readonly reason: string }
  | null;

/** What of a state is to be measured, unless its numbers are those of a stored plan. */
function toMeasure({ placement, series, geometry, thresholds, analysis, surface }: SessionState): ToMeasure {
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
function isOf(input: AnalysisInput, state: SessionState): boolean {
  const now = toMeasure(state);
  if (now?.kind !== 'input') return false;
  const keys = ['stack', 'landmark', 'choices', 'lines', 'thresholds', 'surface'] as const;
  return keys.every(key => now.input[key] === input[key]);
}

/** The state of an analysis that was asked for at a pace. */
function outcomeState(outcome: MeasuringOutcome, pace: Pace): AnalysisState {
  if (outcome.kind === 'failed') return outcome;
  return { kind: 'done', analysis: outcome.analysis, from: pace === 'dragged' ? 'dragged' : 'computed' };
}

/** What measuring needs of the session that it belongs to. */
interface Measured {
  present(): SessionState;
  isInGesture(): boolean;
  /** There are numbers of the present state, or a reason why there are none. */
  measured(analysis: AnalysisState): void;
}

/** Measures a session's state soon after it has changed, once for many changes, and at rest after a drag. */
export class Measuring {
  private isDue = false;

  /**
   * @param defer runs something soon: called with a function that may be run at any later time, or at once.
   */
  constructor(
    private readonly session: Measured,
    private readonly measure: Measure,
    private readonly defer: (run: () => void) => void,
  ) {}

  /** Measures what can be measured, once for many changes. */
  soon(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.defer(() => {
      this.isDue = false;
      this.now();
    });
  }

  /** What was measured during a drag stays on screen until it has been measured anew: only that may be kept. */
  atRest(): void {
    const { analysis } = this.session.present();
    if (analysis.kind === 'done' && analysis.from === 'dragged') this.soon();
  }

  private now(): void {
    const what = toMeasure(this.session.present());
    if (what === null) return;
    const pace = this.session.isInGesture() ? 'dragged' : 'at-rest';
    if (what.kind === 'failed') this.session.measured(what);
    else this.measure(what.input, pace, outcome => this.answered(what.input, pace, outcome));
  }

  /** An answer that comes after the state has changed is of another one: that is measured by itself. */
  private answered(input: AnalysisInput, pace: Pace, outcome: MeasuringOutcome): void {
    if (!isOf(input, this.session.present())) return;
    this.session.measured(outcomeState(outcome, pace));
    // The hand may have let go before the answer came.
    if (!this.session.isInGesture()) this.atRest();
  }
}
