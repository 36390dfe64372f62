import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Analysis, AnalysisInput, SideChoice, UserVerdict } from '../core/analysis';
import { forBothSides, type LpsPoint, type Plane, type Side } from '../core/geometry';
import type { CornerName, Corners } from '../core/landmark';
import { EMPTY_RECORD, PLACED_BY_USER, type PlanRecord, type PredecessorDocument } from '../core/plan';
import type { ProposedLandmark } from '../core/proposal';
import { sameSegment, type SegmentedSacrum, type SegmentReference } from '../core/segmentation';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS, type DistanceThresholds } from '../core/trajectory';
import { EMPTY_HISTORY, remember, stepBack, stepForward, type History } from './history';
import { nextCorner, placementOf } from './placement';
import { analysedSide, proposalsBehind } from './proposalsBehind';
import { sameCorners, sameGeometry, verdictsThatHold } from './sameGeometry';
import {
  NO_CHOICE,
  type AnalysisState,
  type OpenedPlan,
  type Placement,
  type Placing,
  type PlacingMethod,
  type PlanGeometry,
  type SaveState,
  type SeriesState,
  type SessionState,
  type UnsavedPlan,
} from './state';
import { sameSurface, surfaceOf, TRACED_SURFACE, type SurfaceState } from './surface';
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
  /** Limits of the distance classes for new plans; missing: those that were published. */
  readonly thresholds?: DistanceThresholds;
}

/** What one step of undo goes back to. */
interface Step {
  readonly geometry: PlanGeometry;
  /** The verdicts given on that geometry: with it they hold again. */
  readonly userVerdicts: SessionState['userVerdicts'];
}

/** What a plan is compared with to tell whether it has changed: the stored plan, or an empty one. */
type Baseline = Pick<SessionState, 'geometry' | 'userVerdicts' | 'record' | 'surface'>;

const EMPTY_GEOMETRY: PlanGeometry = {
  sagittalPlane: null,
  corners: {},
  choices: forBothSides(() => NO_CHOICE),
  lines: DEFAULT_DIRECTION_LINES,
  origins: PLACED_BY_USER,
};

const EMPTY_STATE: SessionState = {
  series: { kind: 'none' },
  geometry: EMPTY_GEOMETRY,
  placement: { kind: 'none' },
  placing: { method: 'four-corners', refusal: null },
  thresholds: PUBLISHED_THRESHOLDS,
  surface: TRACED_SURFACE,
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
 * outside a gesture are one step each. Every change of the geometry takes the numbers that belonged to
 * the one before off the state in the same update: no reader ever sees the two together.
 */
export class PlanningSession {
  readonly store: StoreApi<SessionState>;
  private readonly empty: SessionState;
  private history: History<Step> = EMPTY_HISTORY;
  /** Where the gesture that is going on began; null: none is. */
  private gesture: Step | null = null;
  private baseline: Baseline;
  private analysisDue = false;
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

  /** Back to nothing: another study, or the mode was left. */
  reset(): void {
    this.startOver(this.empty);
  }

  /**
   * The series to plan on has changed, or more of its slices have arrived. Another series has another
   * frame or other voxels: what was placed on the last one is dropped, because it is not true here.
   * Numbers that were read from a stored plan stay as they were stored.
   */
  setSeries(series: SeriesState): void {
    const { series: before, analysis, placement } = this.state;
    const same =
      before.kind === 'open' && series.kind === 'open' && before.displaySetInstanceUID === series.displaySetInstanceUID;
    if (!same) {
      this.startOver({ ...this.empty, series, placing: usualPlacing(series) });
      return;
    }
    if (analysis.kind === 'done' && analysis.from === 'stored') {
      this.store.setState({ series });
      return;
    }
    this.store.setState({ series, analysis: awaited(placement, series) });
    this.analyseSoon();
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

  /**
   * Puts a landmark that the program proposes in the place of the present one, with both sides' ala targets
   * and joint lines given back to the program.
   */
  propose(proposed: ProposedLandmark, plane: Plane): void {
    this.change({
      ...EMPTY_GEOMETRY,
      sagittalPlane: facingLeft(plane),
      corners: proposed.corners,
      lines: this.state.geometry.lines,
      origins: { ...PLACED_BY_USER, landmark: { kind: 'proposed', proposed } },
    });
  }

  /** How the user places from now on. */
  setPlacingMethod(method: PlacingMethod): void {
    this.store.setState({ placing: { method, refusal: null } });
  }

  /** Says why nothing was proposed, until something else happens. */
  tellRefusal(refusal: NonNullable<Placing['refusal']>): void {
    this.store.setState({ placing: { ...this.state.placing, refusal } });
  }

  /** Removes the landmark and what hangs on it; the midsagittal plane stays as it was turned. */
  removeLandmark(): void {
    this.change({ ...EMPTY_GEOMETRY, sagittalPlane: this.state.geometry.sagittalPlane });
  }

  /** Fixes the ala target's offset or the joint direction of one side; null gives it back to the program. */
  choose(side: Side, choice: Partial<SideChoice>): void {
    const { geometry } = this.state;
    const { choices, origins } = geometry;
    const next = { ...choices[side], ...choice };
    const behind = proposalsBehind(choices[side], next, origins.sides[side], analysedSide(this.state, side));
    this.change({
      ...geometry,
      choices: { ...choices, [side]: next },
      origins: { ...origins, sides: { ...origins.sides, [side]: behind } },
    });
  }

  /** The user's own verdict on one side; null withdraws it. Ignored while there is no landmark to judge. */
  giveVerdict(side: Side, verdict: UserVerdict | null): void {
    if (this.state.placement.kind !== 'placed') return;
    this.update({ userVerdicts: { ...this.state.userVerdicts, [side]: verdict } });
  }

  setRecord(record: Partial<PlanRecord>): void {
    this.update({ record: { ...this.state.record, ...record } });
  }

  /** Measures on a segmentation from now on, once it is loaded; null: on the surface found on the images. */
  chooseSurface(segment: SegmentReference | null): void {
    const surface: SurfaceState = segment === null ? TRACED_SURFACE : { kind: 'loading', segment };
    const { surface: before, placement, series } = this.state;
    if (sameSurface(surface, before) && before.kind !== 'unavailable') return;
    this.update({ surface, analysis: awaited(placement, series) });
    this.analyseSoon();
  }

  /** The segmentation that was waited for is there; ignored when another surface has been chosen meanwhile. */
  surfaceLoaded(segmentation: SegmentedSacrum): void {
    if (!this.awaits(segmentation.reference)) return;
    this.store.setState({ surface: { kind: 'segmentation', segmentation } });
    this.analyseSoon();
  }

  /** The segmentation that was waited for is not to be had. */
  surfaceFailed(segment: SegmentReference, reason: string): void {
    if (!this.awaits(segment)) return;
    this.store.setState({ surface: { kind: 'unavailable', segment, reason } });
    this.analyseSoon();
  }

  /** A segmentation that was not to be had has appeared: it is waited for again. Stored numbers stay. */
  surfaceFound(segment: SegmentReference): void {
    const { surface, analysis, placement, series } = this.state;
    if (surface.kind !== 'unavailable' || !sameSegment(surface.segment, segment)) return;
    const again = analysis.kind === 'failed' ? { analysis: awaited(placement, series) } : {};
    this.store.setState({ surface: { kind: 'loading', segment }, ...again });
  }

  /** Shows a plan read from the PACS on the series that is open; its stored numbers are shown, not new ones. */
  open(plan: OpenedPlan): void {
    const { landmark, userVerdicts, record } = plan;
    const geometry: PlanGeometry = {
      sagittalPlane: { origin: landmark.target, normal: landmark.normal },
      corners: landmark.corners,
      choices: plan.choices,
      lines: plan.lines,
      origins: plan.origins,
    };
    this.startOver({
      series: this.state.series,
      geometry,
      placement: { kind: 'placed', landmark },
      placing: { ...this.state.placing, refusal: null },
      thresholds: plan.thresholds,
      surface: surfaceOf(plan.analysis.surface),
      analysis: { kind: 'done', analysis: plan.analysis, from: 'stored' },
      userVerdicts,
      record,
      document: plan.document,
      changed: false,
      save: { kind: 'idle' },
    });
  }

  /** Takes up an unsaved plan again on the series that is open and that it was made on. */
  restore({ geometry, thresholds, surface, userVerdicts, record, document }: UnsavedPlan): void {
    const { series } = this.state;
    const placement = placementOf(geometry);
    this.startOver({ ...this.empty, series, placing: usualPlacing(series) });
    this.update({
      geometry,
      placement,
      thresholds,
      surface,
      userVerdicts,
      record,
      document,
      analysis: awaited(placement, series),
    });
    this.analyseSoon();
  }

  setSave(save: SaveState): void {
    this.store.setState({ save });
  }

  /** The PACS confirmed that `document` holds the state `saved`; later changes stay unsaved. */
  confirmSaved(document: PredecessorDocument, saved: SessionState): void {
    this.baseline = saved;
    this.update({ document, save: { kind: 'idle' } });
  }

  /** Until `endGesture`, all changes together are one step of undo. */
  beginGesture(): void {
    this.gesture ??= this.present();
  }

  /** One step of undo, if the gesture changed anything. */
  endGesture(): void {
    const start = this.gesture;
    this.gesture = null;
    if (start === null || sameGeometry(start.geometry, this.state.geometry)) return;
    this.record(start);
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

  private present(): Step {
    const { geometry, userVerdicts } = this.state;
    return { geometry, userVerdicts };
  }

  private record(step: Step): void {
    this.history = remember(this.history, step);
    for (const listener of this.stepListeners) listener();
  }

  private startOver(state: SessionState): void {
    this.history = EMPTY_HISTORY;
    this.gesture = null;
    this.baseline = state;
    this.store.setState(state, true);
  }

  private travelHistory(step: { history: History<Step>; present: Step } | null): boolean {
    if (step === null) return false;
    this.history = step.history;
    this.goTo(step.present);
    return true;
  }

  /** Verdicts given since are the user's last word while the landmark lies where it lay. */
  private goTo({ geometry, userVerdicts }: Step): void {
    const now = this.state;
    this.apply(geometry, sameCorners(now.geometry.corners, geometry.corners) ? now.userVerdicts : userVerdicts);
  }

  private change(geometry: PlanGeometry): void {
    const { geometry: before, userVerdicts } = this.state;
    if (sameGeometry(before, geometry)) return;
    const step = this.present();
    this.apply(geometry, verdictsThatHold(userVerdicts, before.corners, geometry.corners));
    if (this.gesture === null) this.record(step);
  }

  private apply(geometry: PlanGeometry, userVerdicts: SessionState['userVerdicts']): void {
    const placement = placementOf(geometry);
    const { series, placing } = this.state;
    this.update({
      geometry,
      placement,
      placing: { ...placing, refusal: null },
      userVerdicts,
      analysis: awaited(placement, series),
    });
    this.analyseSoon();
  }

  private update(part: Partial<SessionState>): void {
    const next = { ...this.state, ...part };
    this.store.setState({ ...part, changed: differs(next, this.baseline) });
  }

  private analyseSoon(): void {
    if (this.analysisDue || this.state.analysis.kind !== 'pending') return;
    this.analysisDue = true;
    this.dependencies.defer(() => {
      this.analysisDue = false;
      this.analyseNow();
    });
  }

  private awaits(segment: SegmentReference): boolean {
    const { surface } = this.state;
    return surface.kind === 'loading' && sameSegment(surface.segment, segment);
  }

  private analyseNow(): void {
    const { placement, series, geometry, thresholds, analysis, surface } = this.state;
    if (analysis.kind !== 'pending' || placement.kind !== 'placed' || series.kind !== 'open') return;
    if (surface.kind === 'loading') return;
    if (surface.kind === 'unavailable') {
      this.store.setState({ analysis: { kind: 'failed', reason: surface.reason } });
      return;
    }
    const { choices, lines } = geometry;
    try {
      const result = this.dependencies.analyse({
        stack: series.stack,
        landmark: placement.landmark,
        choices,
        lines,
        thresholds,
        surface,
      });
      this.store.setState({ analysis: { kind: 'done', analysis: result, from: 'computed' } });
    } catch (error) {
      this.dependencies.report(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.store.setState({ analysis: { kind: 'failed', reason } });
    }
  }
}

/** The analysis of a geometry that has just changed: there are no numbers yet, or there will be none. */
function awaited(placement: Placement, series: SeriesState): AnalysisState {
  return placement.kind === 'placed' && series.kind === 'open' ? { kind: 'pending' } : { kind: 'none' };
}

/** One click is enough where bone can be told by its density. */
function usualPlacing(series: SeriesState): Placing {
  const isCt = series.kind === 'open' && series.stack.intensity === 'hounsfield';
  return { method: isCt ? 'one-click' : 'four-corners', refusal: null };
}

function differs(state: SessionState, baseline: Baseline): boolean {
  return (
    !sameSurface(state.surface, baseline.surface) ||
    state.userVerdicts !== baseline.userVerdicts ||
    state.record !== baseline.record ||
    !sameGeometry(state.geometry, baseline.geometry)
  );
}
