import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnalysisInput, Measure, MeasuringOutcome, Pace } from '../core/analysis';
import { PUBLISHED_THRESHOLDS, type DistanceThresholds } from '../core/trajectory';
import { acceptanceAfterStep, withoutSides, type Acceptance } from './acceptance';
import { differs, type Baseline } from './baseline';
import { EMPTY_STATE } from './emptySession';
import { EMPTY_HISTORY, remember, stepBack, stepForward, type History } from './history';
import { awaited, isOf, outcomeState, toMeasure } from './measuring';
import { placementOf } from './placement';
import { sameCorners, sameGeometry, verdictsThatHold } from './sameGeometry';
import { NOTHING_SAID, verdictsOf, verdictsOn, type LastVerdicts } from './verdictsOn';
import { NOT_DRAWING, type PlanGeometry, type SessionState } from './state';

/** What a session needs from outside. */
export interface SessionDependencies {
  readonly measure: Measure;
  /**
   * Runs the analysis soon and once for many changes (the viewer passes requestAnimationFrame).
   * Called with a function that may be run at any later time, or at once.
   */
  readonly defer: (run: () => void) => void;
  /** Limits of the distance classes for new plans; missing: those that were published. */
  readonly thresholds?: DistanceThresholds;
}

/** What one step of undo goes back to. */
interface Step {
  readonly geometry: PlanGeometry;
  /** The verdicts given on that geometry: with it they hold again. */
  readonly userVerdicts: SessionState['userVerdicts'];
  /** What was accepted on it. */
  readonly acceptance: Acceptance;
}

/**
 * How a session's state changes, whatever changes it: one step of undo per change or gesture, numbers that
 * belonged to another geometry taken off in the same update, `changed` against what is stored, and the
 * analysis that follows.
 */
export class SessionStore {
  readonly store: StoreApi<SessionState>;
  protected readonly empty: SessionState;
  protected baseline: Baseline;
  private history: History<Step> = EMPTY_HISTORY;
  /** Where the gesture that is going on began; null: none is. */
  private gesture: Step | null = null;
  private analysisDue = false;
  private lastVerdicts: LastVerdicts = NOTHING_SAID;
  private readonly stepListeners = new Set<() => void>();

  constructor(private readonly dependencies: SessionDependencies) {
    this.empty = { ...EMPTY_STATE, thresholds: dependencies.thresholds ?? PUBLISHED_THRESHOLDS };
    this.store = createStore<SessionState>(() => this.empty);
    this.baseline = this.empty;
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** Whether a gesture is going on: false once it was ended, cancelled, or the plan was replaced under it. */
  get isInGesture(): boolean {
    return this.gesture !== null;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  /**
   * Calls `listener` whenever a step of undo has been recorded, so that a host can keep it in its own history.
   * @returns what ends it.
   */
  onStep(listener: () => void): () => void {
    this.stepListeners.add(listener);
    return () => this.stepListeners.delete(listener);
  }

  /** Until `endGesture`, all changes together are one step of undo. */
  beginGesture(): void {
    this.gesture ??= this.present();
  }

  /** One step of undo, if the gesture changed anything. */
  endGesture(): void {
    const start = this.gesture;
    this.gesture = null;
    if (start === null) return;
    this.measureAtRest();
    if (!sameGeometry(start.geometry, this.state.geometry)) this.record(start);
  }

  /** Ends a gesture as if it had not been. */
  cancelGesture(): void {
    const start = this.gesture;
    this.gesture = null;
    if (start !== null && start.geometry !== this.state.geometry) this.goTo(start);
  }

  /** Undoes one step; in the middle of a gesture, that gesture. @returns whether there was one to undo. */
  undo(): boolean {
    if (this.gesture !== null) {
      this.cancelGesture();
      return true;
    }
    return this.travelHistory(stepBack(this.history, this.present()));
  }

  /** @returns whether there was a step to redo. */
  redo(): boolean {
    if (this.gesture !== null) return false;
    return this.travelHistory(stepForward(this.history, this.present()));
  }

  /** Another plan or none: nothing of the last one can be undone any more. */
  protected startOver(state: SessionState): void {
    this.history = EMPTY_HISTORY;
    this.gesture = null;
    this.baseline = state;
    this.lastVerdicts = verdictsOf(state.analysis);
    this.store.setState(state, true);
  }

  /**
   * Another geometry: a step of undo of its own, unless a gesture is going on.
   * @param acceptance what is accepted with the change; the sides are looked at anew on another landmark.
   */
  protected change(geometry: PlanGeometry, acceptance: Acceptance = this.state.acceptance): void {
    const { geometry: before, userVerdicts } = this.state;
    if (sameGeometry(before, geometry)) return;
    const step = this.present();
    const isSameLandmark = sameCorners(before.corners, geometry.corners);
    this.apply({
      geometry,
      userVerdicts: verdictsThatHold(userVerdicts, before.corners, geometry.corners),
      acceptance: isSameLandmark ? acceptance : withoutSides(acceptance),
    });
    if (this.gesture === null) this.record(step);
  }

  /** A change that cannot be undone. */
  protected update(part: Partial<SessionState>): void {
    const next = { ...this.state, ...part };
    this.store.setState({ ...part, changed: differs(next, this.baseline) });
  }

  /** Measures what can be measured, once for many changes. */
  protected analyseSoon(): void {
    if (this.analysisDue) return;
    this.analysisDue = true;
    this.dependencies.defer(() => {
      this.analysisDue = false;
      this.analyse();
    });
  }

  private analyse(): void {
    const what = toMeasure(this.state);
    if (what === null) return;
    const pace = this.isInGesture ? 'dragged' : 'at-rest';
    if (what.kind === 'failed') this.measured(what, pace);
    else this.dependencies.measure(what.input, pace, outcome => this.answered(what.input, pace, outcome));
  }

  /** An answer that comes after the state has changed is of another one: that is measured by itself. */
  private answered(input: AnalysisInput, pace: Pace, outcome: MeasuringOutcome): void {
    if (!isOf(input, this.state)) return;
    this.measured(outcome, pace);
    // The hand may have let go before the answer came.
    if (!this.isInGesture) this.measureAtRest();
  }

  private measured(outcome: MeasuringOutcome, pace: Pace): void {
    const analysis = outcomeState(outcome, pace);
    this.update({ analysis, userVerdicts: verdictsOn(analysis, this.state, this.lastVerdicts) });
    if (analysis.kind === 'done' && analysis.from === 'computed') this.lastVerdicts = verdictsOf(analysis);
  }

  /** What was measured during a drag stays on screen until it has been measured anew: only that may be kept. */
  private measureAtRest(): void {
    const { analysis } = this.state;
    if (analysis.kind === 'done' && analysis.from === 'dragged') this.analyseSoon();
  }

  private present(): Step {
    const { geometry, userVerdicts, acceptance } = this.state;
    return { geometry, userVerdicts, acceptance };
  }

  private record(step: Step): void {
    this.history = remember(this.history, step);
    for (const listener of this.stepListeners) listener();
  }

  private travelHistory(step: { history: History<Step>; present: Step } | null): boolean {
    if (step === null) return false;
    this.history = step.history;
    this.goTo(step.present);
    return true;
  }

  /** Verdicts given since are the user's last word while the landmark lies where it lay. */
  private goTo({ geometry, userVerdicts, acceptance }: Step): void {
    const now = this.state;
    const isSameLandmark = sameCorners(now.geometry.corners, geometry.corners);
    this.apply({
      geometry,
      userVerdicts: isSameLandmark ? now.userVerdicts : userVerdicts,
      acceptance: acceptanceAfterStep(now.acceptance, acceptance, isSameLandmark),
    });
  }

  private apply({ geometry, userVerdicts, acceptance }: Step): void {
    const placement = placementOf(geometry);
    const { series, placing, geometry: before } = this.state;
    // What was said of another landmark is no contradiction that the user has been asked about.
    if (!sameCorners(before.corners, geometry.corners)) this.lastVerdicts = NOTHING_SAID;
    const analysis = awaited(placement, series);
    this.update({
      geometry,
      placement,
      placing: { ...placing, refusal: null, search: null },
      drawing: NOT_DRAWING,
      userVerdicts,
      acceptance,
      analysis,
    });
    this.analyseSoon();
  }
}
