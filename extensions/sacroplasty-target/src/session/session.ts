import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measure, SideChoice, UserVerdict } from '../core/analysis';
import { forBothSides, type LpsPoint, type Plane, type Side } from '../core/geometry';
import type { CornerName, Corners } from '../core/landmark';
import type { PersonName, PlanRecord, PredecessorDocument } from '../core/plan';
import type { LandmarkProposal, LevelCheck, ProposalRefusal, ProposedLandmark } from '../core/proposal';
import { absenceAt } from '../core/series';
import type { SegmentedSacrum, SegmentReference } from '../core/segmentation';
import {
  fitLine,
  PUBLISHED_THRESHOLDS,
  withLine,
  type DistanceThresholds,
  type LineEnds,
  type LineName,
} from '../core/trajectory';
import {
  carryCorners,
  carryLines,
  chosen,
  EMPTY_GEOMETRY,
  facingLeft,
  nextCorner,
  onLandmark,
  placementOf,
  proposedGeometry,
  sameCorners,
  sameGeometry,
} from './geometry';
import { StepHistory } from './history';
import { awaited, Measuring } from './measuring';
import {
  differs,
  EMPTY_STATE,
  NOT_DRAWING,
  NOTHING,
  onSeries,
  opened,
  restored,
  sameSeries,
  type Baseline,
} from './opening';
import {
  acceptanceAfterStep,
  acceptanceRead,
  acceptChoice,
  acceptCorners,
  acceptSides,
  NOTHING_ACCEPTED,
  NOTHING_SAID,
  verdictsOf,
  verdictsOfEither,
  verdictsOn,
  verdictsRead,
  verdictsThatHold,
  withoutSides,
  verdictGiven,
  withVerdict,
  type LastVerdicts,
} from './review';
import type {
  Acceptance,
  AnalysisState,
  CornerRefusal,
  OpenedPlan,
  Placing,
  PlacingMethod,
  PlanGeometry,
  SaveState,
  Search,
  SeriesState,
  SessionState,
  UnsavedPlan,
} from './state';
import { surfaceArrived, surfaceAwaitedAgain, surfaceChosen } from './surface';

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
 * One planning session: the state that tool, sweep, panel and SR share, and every way to change it.
 *
 * A gesture (a drag) is many changes and one step of undo: call `beginGesture` before it; changes
 * outside a gesture are one step each. Every change of the geometry takes the numbers that belonged to
 * the one before off the state in the same update: no reader ever sees the two together.
 */
export class PlanningSession {
  readonly store: StoreApi<SessionState>;
  /** Of new plans. */
  private readonly thresholds: DistanceThresholds;
  private baseline: Baseline;
  private lastVerdicts: LastVerdicts = NOTHING_SAID;
  private readonly steps = new StepHistory<Step>(() => stepOf(this.state));
  private readonly measuring: Measuring;

  constructor({ measure, defer, thresholds = PUBLISHED_THRESHOLDS }: SessionDependencies) {
    const empty = { ...EMPTY_STATE, thresholds };
    this.thresholds = thresholds;
    this.store = createStore<SessionState>(() => empty);
    this.baseline = empty;
    const session = {
      present: () => this.state,
      isInGesture: () => this.isInGesture,
      measured: (analysis: AnalysisState) => {
        this.measured(analysis);
      },
    };
    this.measuring = new Measuring(session, measure, defer);
  }

  /** Nothing placed; who reads is the same with the next series. */
  private get empty(): SessionState {
    return { ...EMPTY_STATE, thresholds: this.thresholds, reader: this.state.reader };
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** Whether a gesture is going on: false once it was ended, cancelled, or the plan was replaced under it. */
  get isInGesture(): boolean {
    return this.steps.isInGesture;
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  /**
   * Calls `listener` whenever a step of undo has been recorded, so that a host can keep it in its own history.
   * @returns what ends it.
   */
  onStep(listener: () => void): () => void {
    return this.steps.onStep(listener);
  }

  /** Until `endGesture`, all changes together are one step of undo. */
  beginGesture(): void {
    this.steps.begin();
  }

  /** One step of undo, if the gesture changed anything. */
  endGesture(): void {
    const start = this.steps.end();
    if (start === null) return;
    this.measuring.atRest();
    if (!sameGeometry(start.geometry, this.state.geometry)) this.steps.record(start);
  }

  /** Ends a gesture as if it had not been. */
  cancelGesture(): void {
    const start = this.steps.end();
    if (start !== null && start.geometry !== this.state.geometry) this.goTo(start);
  }

  /** Undoes one step; in the middle of a gesture, that gesture. @returns whether there was one to undo. */
  undo(): boolean {
    if (!this.isInGesture) return this.travel(this.steps.back());
    this.cancelGesture();
    return true;
  }

  /** @returns whether there was a step to redo. */
  redo(): boolean {
    return this.travel(this.steps.forward());
  }

  /** Back to nothing: another study, or the mode was left. */
  reset(): void {
    this.startOver(this.empty);
  }

  /**
   * The series to plan on has changed, or more of its slices have arrived. Another series has another
   * frame or other voxels: what was placed on the last one is dropped, because it is not true here.
   * Numbers that were read from a stored plan stay as they were stored; others, which are true of the slices
   * there were, stay until those of all slices take their place.
   */
  setSeries(series: SeriesState): void {
    const { series: before, analysis, placement } = this.state;
    if (!sameSeries(before, series)) {
      this.startOver(onSeries(this.empty, series));
      return;
    }
    this.store.setState({ series, analysis: analysis.kind === 'done' ? analysis : awaited(placement, series) });
    this.measuring.soon();
  }

  /** Turns or moves the midsagittal plane; corners and lines already there follow on to it. */
  setSagittalPlane(plane: Plane): void {
    const sagittalPlane = facingLeft(plane);
    const { geometry } = this.state;
    const corners = carryCorners(geometry.corners, sagittalPlane);
    this.change({ ...geometry, sagittalPlane, corners, lines: carryLines(geometry.lines, sagittalPlane) });
  }

  /** Whether the images of a place are there: where they are missing, what is seen is made up, and no corner is taken. */
  shows(p: LpsPoint): boolean {
    const { series } = this.state;
    return series.kind === 'open' && absenceAt(series.missing, p) === null;
  }

  /** Adds the next corner in order; ignored once all four are there. */
  addCorner(point: LpsPoint): void {
    const next = nextCorner(this.state.geometry.corners);
    if (next === null) return;
    this.moveCorner(next, point);
  }

  /** The next corner was asked for at a place where none can be; all stays as it was, and the state says why. */
  refuseCorner(at: LpsPoint, because: CornerRefusal['because']): void {
    const corner = nextCorner(this.state.geometry.corners);
    if (corner !== null) this.setLatest({ kind: 'corner-refused', refusal: { corner, because }, at });
  }

  moveCorner(name: CornerName, point: LpsPoint): void {
    if (!this.shows(point)) return;
    const { geometry, acceptance } = this.state;
    const corners = { ...geometry.corners, [name]: point };
    this.change({ ...geometry, corners }, acceptCorners(acceptance, { [name]: point }));
  }

  /** All four at once: the pre-shaped quadrilateral, or the whole landmark moved. */
  setCorners(corners: Corners): void {
    if (!this.showsAll(Object.values(corners))) return;
    this.change({ ...this.state.geometry, corners }, acceptCorners(this.state.acceptance, corners));
  }

  /**
   * Puts a landmark that the program proposes in the place of the present one, with both sides' ala targets
   * and joint lines given back to the program.
   */
  propose(proposed: ProposedLandmark, plane: Plane): void {
    this.change(proposedGeometry(this.state.geometry, proposed, plane), NOTHING_ACCEPTED);
  }

  /** How the user places from now on. */
  setPlacingMethod(method: PlacingMethod): void {
    this.store.setState({ placing: { method, latest: NOTHING } });
  }

  /** S1 is looked for from now on, until the search ends, another begins, or the geometry changes. */
  beginSearch(at: LpsPoint | null, begunBy: Search['begunBy'] = 'user'): Search {
    const search = { at, begunBy };
    this.setLatest({ kind: 'searching', search });
    return search;
  }

  /** Whether a search still goes on. */
  isLookingFor(search: Search): boolean {
    const { latest } = this.state.placing;
    return latest.kind === 'searching' && latest.search === search;
  }

  /** Ends the search that is going on, if any. @returns whether there was one. */
  stopSearch(): boolean {
    if (this.state.placing.latest.kind !== 'searching') return false;
    this.setLatest(NOTHING);
    return true;
  }

  /**
   * Puts the landmark and midsagittal plane that a search has found on the series, as one step of undo. Where none is
   * proposed the plan stays as it is, and the state says why. What the program has looked for by itself is where the plan
   * begins: nothing is lost with it, no step leads behind it, and that nothing was found is said to nobody.
   * @returns whether it was placed: not where the search has been ended meanwhile.
   */
  endSearch(search: Search, proposal: LandmarkProposal): boolean {
    if (!this.isLookingFor(search)) return false;
    const { at, begunBy } = search;
    const refuse = (reason: ProposalRefusal): false => {
      this.setLatest(begunBy === 'user' ? { kind: 'refused', reason, at } : NOTHING);
      return false;
    };
    if (proposal.kind === 'refused') return refuse(proposal.reason);
    const { corners, normal, confidence, transition, landmark, level } = proposal;
    if (!this.showsAll(Object.values(corners))) return refuse({ kind: 'images-missing' });
    this.propose({ corners, normal, confidence, transition }, { origin: landmark.target, normal });
    this.noteLevel(landmark.target, level);
    // What lies there already is no change, and ends the search all the same.
    this.stopSearch();
    if (begunBy === 'program') this.beginHere();
    return true;
  }

  /** Removes the landmark and what hangs on it; the midsagittal plane stays as it was turned. */
  removeLandmark(): void {
    this.change({ ...EMPTY_GEOMETRY, sagittalPlane: this.state.geometry.sagittalPlane }, NOTHING_ACCEPTED);
  }

  /** Fixes the ala target's offset or the joint direction of one side; null gives it back to the program. */
  choose(side: Side, choice: Partial<SideChoice>): void {
    this.change(chosen(this.state, side, choice), acceptChoice(this.state.acceptance, side, choice));
  }

  /** The ends of a line are asked for from now on. Ignored while there is no landmark on whose plane it could lie. */
  beginDrawing(line: LineName): void {
    if (this.state.placement.kind !== 'placed') return;
    this.store.setState({ drawing: { awaited: { line, first: null }, refusal: null } });
  }

  /** Gives up the line that is being drawn, and forgets a refusal. @returns whether there was either. */
  stopDrawing(): boolean {
    const { awaited: line, refusal } = this.state.drawing;
    if (line === null && refusal === null) return false;
    this.store.setState({ drawing: NOT_DRAWING });
    return true;
  }

  /** The next end of the line that is being drawn; with the second one the line is there. */
  addLineEnd(p: LpsPoint): void {
    const { drawing } = this.state;
    const end = onLandmark(p, this.state);
    if (drawing.awaited === null || end === null || !this.shows(p)) return;
    const { line, first } = drawing.awaited;
    if (first === null) this.store.setState({ drawing: { awaited: { line, first: end }, refusal: null } });
    else this.setLine(line, [first, end]);
  }

  /** Draws a line anew, or moves it. Where it is refused all stays as it was, and the state says why. */
  setLine(line: LineName, ends: LineEnds): void {
    const { placement, geometry, drawing } = this.state;
    if (placement.kind !== 'placed' || !this.showsAll(ends)) return;
    const fitted = fitLine(line, ends, placement.landmark);
    if (fitted.kind === 'refused') {
      this.store.setState({ drawing: { ...drawing, refusal: { line, reason: fitted.refusal } } });
      return;
    }
    this.change({ ...geometry, lines: withLine(geometry.lines, line, fitted.ends) });
    // A line that lies where it lay is no change, and ends the drawing all the same.
    this.stopDrawing();
  }

  /** Gives a trajectory its usual direction again. */
  removeLine(line: LineName): void {
    const { geometry } = this.state;
    this.change({ ...geometry, lines: withLine(geometry.lines, line, null) });
  }

  /** The user has looked at some corners and takes them as right where they lie; no step of undo. */
  acceptCorners(names: readonly CornerName[]): void {
    const { corners } = this.state.geometry;
    const looked = Object.fromEntries(names.map(name => [name, corners[name]]));
    this.update({ acceptance: acceptCorners(this.state.acceptance, looked) });
  }

  /** What was found of the level of the landmark. */
  noteLevel(at: LpsPoint, check: LevelCheck): void {
    this.update({ level: { at, check, isAccepted: false } });
  }

  /** The user has counted, and says that the landmark lies in S1. */
  acceptLevel(): void {
    const { level } = this.state;
    if (level !== null) this.update({ level: { ...level, isAccepted: true } });
  }

  /** The user has looked at both sides and takes them as right as they are measured now; no step of undo. */
  acceptSides(): void {
    const { analysis, acceptance } = this.state;
    if (analysis.kind !== 'done' || analysis.from === 'dragged') return;
    this.update({ acceptance: acceptSides(acceptance, analysis.analysis) });
  }

  /**
   * The user's own verdict on one side; null withdraws it. Ignored while there is no landmark to judge. It is the last word
   * on this landmark, whatever is undone.
   */
  giveVerdict(side: Side, verdict: Omit<UserVerdict, 'by'> | null): void {
    if (this.state.placement.kind !== 'placed') return;
    const given = verdictGiven(this.state.userVerdicts[side], verdict);
    const { corners } = this.state.geometry;
    this.steps.changeAll(step => withVerdict(step, side, given, corners));
    this.update({ userVerdicts: { ...this.state.userVerdicts, [side]: given } });
  }

  /**
   * Who reads from now on. What another has said of the plan stays that one's word: verdicts under that name, and
   * what was accepted as it came. No step of undo, and no change of the plan.
   */
  setReader(reader: PersonName | null): void {
    const change = { from: this.state.reader, to: reader };
    const withReader = <T extends Step>(one: T): T => ({
      ...one,
      userVerdicts: verdictsRead(one.userVerdicts, change),
      acceptance: acceptanceRead(one, change),
    });
    const { state, baseline } = this;
    const isAsSaved = state.userVerdicts === baseline.userVerdicts;
    const next = withReader(state);
    this.baseline = isAsSaved ? { ...withReader(baseline), userVerdicts: next.userVerdicts } : withReader(baseline);
    this.steps.changeAll(withReader);
    this.store.setState({ ...next, reader });
  }

  setRecord(record: Partial<PlanRecord>): void {
    this.update({ record: { ...this.state.record, ...record } });
  }

  /** Measures on a segmentation from now on, once it is loaded; null: on the surface found on the images. */
  chooseSurface(segment: SegmentReference | null): void {
    this.changeSurface(surfaceChosen(this.state, segment));
  }

  /** The segmentation that was waited for is there; ignored when another surface has been chosen meanwhile. */
  surfaceLoaded(segmentation: SegmentedSacrum): void {
    this.changeSurface(surfaceArrived(this.state, { kind: 'segmentation', segmentation }));
  }

  /** The segmentation that was waited for is not to be had. */
  surfaceFailed(segment: SegmentReference, reason: string): void {
    this.changeSurface(surfaceArrived(this.state, { kind: 'unavailable', segment, reason }));
  }

  /** A segmentation that was not to be had has appeared: it is waited for again. Stored numbers stay. */
  surfaceFound(segment: SegmentReference): void {
    this.changeSurface(surfaceAwaitedAgain(this.state, segment));
  }

  /** Shows a plan read from the PACS on the series that is open; its stored numbers are shown, not new ones. */
  open(plan: OpenedPlan): void {
    this.startOver(opened(this.state, plan));
  }

  /** Takes up an unsaved plan again on the series that is open and that it was made on. */
  restore(plan: UnsavedPlan): void {
    const { series } = this.state;
    this.startOver(onSeries(this.empty, series));
    this.update(restored(this.state, plan));
    this.measuring.soon();
  }

  setSave(save: SaveState): void {
    this.store.setState({ save });
  }

  /** The PACS confirmed that `document` holds the state `saved`; later changes stay unsaved. */
  confirmSaved(document: PredecessorDocument, saved: SessionState): void {
    this.baseline = saved;
    this.update({ document, save: { kind: 'idle' } });
  }

  /** The plan begins as it is now: nobody has changed anything. */
  private beginHere(): void {
    this.steps.clear();
    this.baseline = this.state;
    this.update({});
  }

  /** Another plan or none: nothing of the last one can be undone any more. */
  private startOver(state: SessionState): void {
    this.steps.clear();
    this.baseline = state;
    this.lastVerdicts = verdictsOf(state.analysis);
    this.store.setState(state, true);
  }

  /**
   * Another geometry: a step of undo of its own, unless a gesture is going on.
   * @param acceptance what is accepted with the change; the sides are looked at anew on another landmark.
   */
  private change(geometry: PlanGeometry, acceptance: Acceptance = this.state.acceptance): void {
    const step = stepOf(this.state);
    const { geometry: before, userVerdicts } = step;
    if (sameGeometry(before, geometry)) return;
    const isSameLandmark = sameCorners(before.corners, geometry.corners);
    this.apply({
      geometry,
      userVerdicts: verdictsThatHold(userVerdicts, before.corners, geometry.corners),
      acceptance: isSameLandmark ? acceptance : withoutSides(acceptance),
    });
    if (!this.isInGesture) this.steps.record(step);
  }

  private travel(step: Step | null): boolean {
    if (step === null) return false;
    this.goTo(step);
    return true;
  }

  /**
   * Verdicts given since are the user's last word while the landmark lies where it lay; one that has only ceased to hold
   * since comes back, and is looked at anew with the numbers.
   */
  private goTo({ geometry, userVerdicts, acceptance }: Step): void {
    const now = this.state;
    const isSameLandmark = sameCorners(now.geometry.corners, geometry.corners);
    const held = isSameLandmark ? verdictsOfEither(now.userVerdicts, userVerdicts) : userVerdicts;
    // Of a verdict that comes back it is not known whether the user was asked about what the program said meanwhile.
    const said = forBothSides(side => (held[side] === now.userVerdicts[side] ? this.lastVerdicts[side] : null));
    if (isSameLandmark) this.lastVerdicts = said;
    this.apply({
      geometry,
      userVerdicts: held,
      acceptance: acceptanceAfterStep(now.acceptance, acceptance, isSameLandmark),
    });
  }

  private apply(step: Step): void {
    const { series, placing, geometry: before } = this.state;
    const placement = placementOf(step.geometry);
    // What was said of another landmark is no contradiction that the user has been asked about.
    if (!sameCorners(before.corners, step.geometry.corners)) this.lastVerdicts = NOTHING_SAID;
    this.update({
      ...step,
      placement,
      placing: { ...placing, latest: NOTHING },
      drawing: NOT_DRAWING,
      analysis: awaited(placement, series),
    });
    this.measuring.soon();
  }

  /** A change that cannot be undone. */
  private update(part: Partial<SessionState>): void {
    const next = { ...this.state, ...part };
    this.store.setState({ ...part, changed: differs(next, this.baseline) });
  }

  private measured(analysis: AnalysisState): void {
    const { geometry, analysis: first } = this.baseline;
    // What the plan began with is measured only now.
    if (first.kind === 'pending' && sameGeometry(geometry, this.state.geometry)) {
      this.baseline = { ...this.baseline, analysis };
    }
    this.update({ analysis, userVerdicts: verdictsOn(analysis, this.state, this.lastVerdicts) });
    if (analysis.kind === 'done' && analysis.from === 'computed') this.lastVerdicts = verdictsOf(analysis);
  }

  private showsAll(places: readonly LpsPoint[]): boolean {
    return places.every(place => this.shows(place));
  }

  private setLatest(latest: Placing['latest']): void {
    this.store.setState({ placing: { ...this.state.placing, latest } });
  }

  /** @param part what is another surface with its consequences; null: nothing. */
  private changeSurface(part: Partial<SessionState> | null): void {
    if (part === null) return;
    this.update(part);
    this.measuring.soon();
  }
}

function stepOf({ geometry, userVerdicts, acceptance }: SessionState): Step {
  return { geometry, userVerdicts, acceptance };
}
