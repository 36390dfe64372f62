import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Analysis, AnalysisInput, SideChoice, UserVerdict } from '../core/analysis';
import { forBothSides, SIDES, type LpsPoint, type Plane, type Side } from '../core/geometry';
import type { CornerName, Corners } from '../core/landmark';
import { EMPTY_RECORD, type PlanRecord, type PredecessorDocument } from '../core/plan';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS, type DirectionLines } from '../core/trajectory';
import { EMPTY_HISTORY, remember, stepBack, stepForward, type History } from './history';
import { nextCorner, placementOf } from './placement';
import {
  NO_CHOICE,
  type OpenedPlan,
  type PlanGeometry,
  type SaveState,
  type SeriesState,
  type SessionState,
  type UnsavedPlan,
} from './state';
import { carryCorners, facingLeft } from './turnPlane';

/** What a session needs from outside. */
export interface SessionDependencies {
  readonly analyse: (input: AnalysisInput) => Analysis;
  /**
   * Runs the analysis soon and once for many changes (the viewer passes requestAnimationFrame).
   * Called with a function that may be run at any later time, or at once.
   */
  readonly defer: (run: () => void) => void;
  /** Told of an analysis that threw, beside the state that says so. */
  readonly report: (error: unknown) => void;
}

const EMPTY_GEOMETRY: PlanGeometry = {
  sagittalPlane: null,
  corners: {},
  choices: forBothSides(() => NO_CHOICE),
  lines: DEFAULT_DIRECTION_LINES,
};

const EMPTY_STATE: SessionState = {
  series: { kind: 'none' },
  geometry: EMPTY_GEOMETRY,
  placement: { kind: 'none' },
  thresholds: PUBLISHED_THRESHOLDS,
  analysis: { kind: 'none' },
  userVerdicts: forBothSides(() => null),
  record: EMPTY_RECORD,
  document: null,
  changed: false,
  save: { kind: 'idle' },
};

/**
 * One planning session: the state that tool, sweep, panel and SR share, and every way to change it.
 *
 * A gesture (a drag) is many changes and one step of undo: call `beginGesture` before it; changes
 * outside a gesture are one step each.
 */
export class PlanningSession {
  readonly store: StoreApi<SessionState> = createStore<SessionState>(() => EMPTY_STATE);
  private history: History<PlanGeometry> = EMPTY_HISTORY;
  private inGesture = false;
  private analysisDue = false;

  constructor(private readonly dependencies: SessionDependencies) {}

  get state(): SessionState {
    return this.store.getState();
  }

  /** Back to nothing: another study, or the mode was left. */
  reset(): void {
    this.history = EMPTY_HISTORY;
    this.inGesture = false;
    this.store.setState(EMPTY_STATE, true);
  }

  /**
   * The series to plan on has changed, or more of its slices have arrived. Another series has another
   * frame or other voxels: what was placed on the last one is dropped, because it is not true here.
   */
  setSeries(series: SeriesState): void {
    const before = this.state.series;
    const same =
      before.kind === 'open' &&
      series.kind === 'open' &&
      before.displaySetInstanceUID === series.displaySetInstanceUID;
    if (same) {
      this.store.setState({ series });
      if (this.state.analysis.kind !== 'done' || this.state.analysis.from === 'computed') this.requestAnalysis();
      return;
    }
    this.reset();
    this.store.setState({ series });
  }

  /** Turns or moves the midsagittal plane; corners already placed follow on to it. */
  setSagittalPlane(plane: Plane): void {
    const sagittalPlane = facingLeft(plane);
    this.change({
      ...this.state.geometry,
      sagittalPlane,
      corners: carryCorners(this.state.geometry.corners, sagittalPlane),
    });
  }

  /** Adds the next corner in order; ignored once all four are there. */
  addCorner(point: LpsPoint): void {
    const next = nextCorner(this.state.geometry.corners);
    if (next === null) return;
    this.moveCorner(next, point);
  }

  moveCorner(name: CornerName, point: LpsPoint): void {
    this.change({ ...this.state.geometry, corners: { ...this.state.geometry.corners, [name]: point } });
  }

  /** All four at once: the pre-shaped quadrilateral, or the whole landmark moved. */
  setCorners(corners: Corners): void {
    this.change({ ...this.state.geometry, corners });
  }

  /** Removes the landmark and what hangs on it; the midsagittal plane stays as it was turned. */
  removeLandmark(): void {
    this.change({ ...EMPTY_GEOMETRY, sagittalPlane: this.state.geometry.sagittalPlane });
  }

  /** Fixes the ala target's offset or the joint direction of one side; null gives it back to the program. */
  choose(side: Side, choice: Partial<SideChoice>): void {
    const { geometry } = this.state;
    this.change({
      ...geometry,
      choices: { ...geometry.choices, [side]: { ...geometry.choices[side], ...choice } },
    });
  }

  setLines(lines: Partial<DirectionLines>): void {
    const { geometry } = this.state;
    this.change({ ...geometry, lines: { ...geometry.lines, ...lines } });
  }

  /** The user's own verdict on one side; null withdraws it. */
  giveVerdict(side: Side, verdict: UserVerdict | null): void {
    this.store.setState({ userVerdicts: { ...this.state.userVerdicts, [side]: verdict }, changed: true });
  }

  setRecord(record: Partial<PlanRecord>): void {
    this.store.setState({ record: { ...this.state.record, ...record }, changed: true });
  }

  /** Shows a plan read from the PACS on the series that is open; its stored numbers are shown, not new ones. */
  open(plan: OpenedPlan): void {
    this.history = EMPTY_HISTORY;
    const { landmark } = plan;
    const geometry: PlanGeometry = {
      sagittalPlane: { origin: landmark.target, normal: landmark.normal },
      corners: landmark.corners,
      choices: plan.choices,
      lines: plan.lines,
    };
    this.store.setState({
      geometry,
      placement: { kind: 'placed', landmark },
      thresholds: plan.thresholds,
      analysis: { kind: 'done', analysis: plan.analysis, from: 'stored' },
      userVerdicts: plan.userVerdicts,
      record: plan.record,
      document: plan.document,
      changed: false,
      save: { kind: 'idle' },
    });
  }

  /** Takes up an unsaved plan again on the series that is open and that it was made on. */
  restore({ geometry, userVerdicts, record, document }: UnsavedPlan): void {
    this.history = EMPTY_HISTORY;
    this.store.setState({
      geometry,
      placement: placementOf(geometry),
      userVerdicts,
      record,
      document,
      changed: true,
      save: { kind: 'idle' },
    });
    this.requestAnalysis();
  }

  setSave(save: SaveState): void {
    this.store.setState({ save });
  }

  /** The PACS confirmed that `document` holds the state `saved`; later changes stay unsaved. */
  confirmSaved(document: PredecessorDocument, saved: SessionState): void {
    const now = this.state;
    const changed =
      now.geometry !== saved.geometry || now.userVerdicts !== saved.userVerdicts || now.record !== saved.record;
    this.store.setState({ document, changed, save: { kind: 'idle' } });
  }

  /** Until `endGesture`, all changes together are one step of undo. */
  beginGesture(): void {
    if (this.inGesture) return;
    this.history = remember(this.history, this.state.geometry);
    this.inGesture = true;
  }

  endGesture(): void {
    this.inGesture = false;
  }

  /** Ends a gesture as if it had not been. */
  cancelGesture(): void {
    if (!this.inGesture) return;
    this.inGesture = false;
    const back = stepBack(this.history, this.state.geometry);
    if (back === null) return;
    this.history = { past: back.history.past, future: [] };
    this.apply(back.present);
  }

  /** @returns whether there was a step to undo. */
  undo(): boolean {
    return this.travelHistory(stepBack(this.history, this.state.geometry));
  }

  /** @returns whether there was a step to redo. */
  redo(): boolean {
    return this.travelHistory(stepForward(this.history, this.state.geometry));
  }

  private travelHistory(step: { history: History<PlanGeometry>; present: PlanGeometry } | null): boolean {
    if (step === null) return false;
    this.inGesture = false;
    this.history = step.history;
    this.apply(step.present);
    return true;
  }

  private change(geometry: PlanGeometry): void {
    if (!this.inGesture) this.history = remember(this.history, this.state.geometry);
    this.apply(geometry);
  }

  private apply(geometry: PlanGeometry): void {
    const before = this.state;
    this.store.setState({
      geometry,
      placement: placementOf(geometry),
      // A verdict was given on the landmark as it lay: on another one it is not the user's word.
      userVerdicts: this.keptVerdicts(before, geometry),
      changed: true,
    });
    this.requestAnalysis();
  }

  private keptVerdicts(before: SessionState, geometry: PlanGeometry): SessionState['userVerdicts'] {
    const moved = before.geometry.corners !== geometry.corners;
    if (!moved || SIDES.every(side => before.userVerdicts[side] === null)) return before.userVerdicts;
    return forBothSides(() => null);
  }

  private requestAnalysis(): void {
    const { placement, series } = this.state;
    if (placement.kind !== 'placed' || series.kind !== 'open') {
      this.store.setState({ analysis: { kind: 'none' } });
      return;
    }
    this.store.setState({ analysis: { kind: 'pending' } });
    if (this.analysisDue) return;
    this.analysisDue = true;
    this.dependencies.defer(() => {
      this.analysisDue = false;
      this.analyseNow();
    });
  }

  private analyseNow(): void {
    const { placement, series, geometry, thresholds, analysis } = this.state;
    if (analysis.kind !== 'pending' || placement.kind !== 'placed' || series.kind !== 'open') return;
    const { choices, lines } = geometry;
    try {
      const result = this.dependencies.analyse({
        stack: series.stack,
        landmark: placement.landmark,
        choices,
        lines,
        thresholds,
      });
      this.store.setState({ analysis: { kind: 'done', analysis: result, from: 'computed' } });
    } catch (error) {
      this.dependencies.report(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.store.setState({ analysis: { kind: 'failed', reason } });
    }
  }
}
