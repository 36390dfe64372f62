import type { ObserverDevice } from '../core/plan';
import type { Landmark } from '../core/landmark';
import type { NotToBeSeen, SaveFailure, SessionState } from '../session';
import type { Subscription } from '../host';
import { hasUnsavedWork, type Drafts } from './drafts';
import { askBeforeUnload } from './leaveGuard';
import { lineageFor } from './lineage';
import { askedObserver, personOf } from './observer';
import { openedPlanOf } from './plan';
import { readinessToSave } from './readiness';
import { Saver } from './saver';
import { awaitSeries, findSource } from './sourceSeries';
import type { ListedPlan } from './state';
import { StudyPlans, type StudyPlansDependencies } from './studyPlans';
import type { StorageWords } from './words';

/** What storing needs from the rest of the viewer. */
export interface PlanStorageDependencies extends StudyPlansDependencies {
  readonly device: ObserverDevice;
  readonly words: StorageWords;
  readonly drafts: Drafts;
  /** Shows a series in the planning views; the session then plans on it. */
  readonly showSeries: (displaySetInstanceUID: string) => void;
  /** Brings the views to a plan that was just opened. */
  readonly showLandmark: (landmark: Landmark) => void;
  /** Whether the pictures on screen show the plan: those of its series, fitted to their panes. */
  readonly pictures: () => 'of-the-plan' | NotToBeSeen;
  readonly now: () => Date;
  readonly createRequest?: () => XMLHttpRequest;
}

/** Saving to the PACS, and opening what is there; the plan itself lives in the session. */
export class PlanStorage extends StudyPlans {
  private readonly saver: Saver;
  private readonly subscriptions: Subscription[];

  constructor(private readonly dependencies: PlanStorageDependencies) {
    super(dependencies);
    const { host, session, drafts, device, words, now, createRequest } = dependencies;
    const { displaySetService } = host.servicesManager.services;
    this.saver = new Saver({
      device,
      words,
      now,
      holds: async ({ StudyInstanceUID, SeriesInstanceUID, SOPInstanceUID }) => {
        const failure = await this.readAgain(StudyInstanceUID, [SeriesInstanceUID]);
        return failure === null && this.isListed(SOPInstanceUID);
      },
      ...(createRequest === undefined ? {} : { createRequest }),
    });
    const { DISPLAY_SETS_ADDED, DISPLAY_SETS_REMOVED } = displaySetService.EVENTS;
    this.subscriptions = [
      displaySetService.subscribe(DISPLAY_SETS_ADDED, () => this.relistSoon()),
      displaySetService.subscribe(DISPLAY_SETS_REMOVED, () => this.relistSoon()),
      { unsubscribe: drafts.watch(session) },
      { unsubscribe: session.store.subscribe((state, before) => this.followSeries(state, before)) },
      { unsubscribe: askBeforeUnload(() => hasUnsavedWork(session.state) || !drafts.isEmpty) },
    ];
    session.setReader(personOf(this.store.getState().observer));
    this.relistSoon();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  /** Who plans, typed in; remembered in this browser. */
  setObserver(familyName: string, givenName: string): void {
    const observer = askedObserver(familyName, givenName, this.dependencies.memory);
    this.store.setState({ observer });
    this.dependencies.session.setReader(personOf(observer));
  }

  /** Saves the session's plan. What comes of it is in the session's `save` and `document`. */
  async save(): Promise<void> {
    const { session, device } = this.dependencies;
    const state = session.state;
    if (state.save.kind === 'saving') return;
    const ready = readinessToSave(state);
    if (ready.kind !== 'ready') return;
    const { observer } = this.store.getState();
    if (observer.kind === 'unknown') {
      session.setSave({ kind: 'failed', reason: { kind: 'no-observer' } });
      return;
    }
    const pictures = this.dependencies.pictures();
    if (pictures !== 'of-the-plan') {
      session.setSave({ kind: 'failed', reason: { kind: 'not-to-be-seen', why: pictures } });
      return;
    }
    const dataSource = this.dataSource();
    if (dataSource === null) {
      session.setSave({ kind: 'failed', reason: { kind: 'no-pacs' } });
      return;
    }
    session.setSave({ kind: 'saving' });
    await this.relist();
    const lineage = lineageFor(this.documents, ready.source, state.document, device.softwareVersion);
    const outcome = await this.saver.save(dataSource, state, ready, observer.person, lineage);
    if (outcome.kind === 'failed') {
      this.reportFailure(state, outcome.reason);
      return;
    }
    const { document } = outcome;
    if (this.stillPlans(state)) session.confirmSaved(document, state);
    else this.forgetDraft(state);
    if (!this.isListed(document.SOPInstanceUID)) {
      const failure = await this.readAgain(document.StudyInstanceUID, [document.SeriesInstanceUID]);
      if (failure !== null) {
        this.store.setState({
          listing: { kind: 'failed', reason: { kind: 'saved-not-listed', failure } },
        });
        return;
      }
    }
    // The PACS answers again: what could not be asked for before is asked for now.
    if (this.store.getState().listing.kind === 'failed') await this.refresh();
  }

  /** Opens a stored plan; asks first where unsaved work would be lost. */
  async requestOpen(displaySetInstanceUID: string): Promise<void> {
    const { kind } = this.store.getState().opening;
    if (kind === 'opening') return;
    await this.relist();
    const plan = this.store.getState().plans.find(stored => stored.displaySetInstanceUID === displaySetInstanceUID);
    if (plan === undefined) return;
    if (plan.content.kind === 'refused') {
      this.store.setState({ opening: { kind: 'failed', reason: { kind: 'document', refusal: plan.content.reason } } });
      return;
    }
    if (hasUnsavedWork(this.dependencies.session.state)) {
      this.store.setState({ opening: { kind: 'asking', plan } });
      return;
    }
    await this.open(plan);
  }

  /** The answer to the question whether unsaved work may go. */
  async answerOpening(discard: boolean): Promise<void> {
    const { opening } = this.store.getState();
    if (opening.kind !== 'asking') return;
    if (discard) await this.open(opening.plan);
    else this.store.setState({ opening: { kind: 'idle' } });
  }

  dismissOpening(): void {
    if (this.store.getState().opening.kind === 'failed') this.store.setState({ opening: { kind: 'idle' } });
  }

  /** Takes up the unsaved plan that was left on this series, or drops it for good. */
  answerDraft(restore: boolean): void {
    const { draft } = this.store.getState();
    if (draft === null) return;
    if (restore) this.dependencies.session.restore(draft);
    this.dependencies.drafts.forget(draft.SeriesInstanceUID);
    this.store.setState({ draft: null });
  }

  private async open(plan: ListedPlan): Promise<void> {
    if (plan.content.kind !== 'plan') return;
    const { session, host, words, showSeries, showLandmark } = this.dependencies;
    const source = findSource(plan.content.plan, host.servicesManager.services.displaySetService);
    if (source.kind === 'missing') {
      this.store.setState({ opening: { kind: 'failed', reason: { kind: 'source', mismatch: source.mismatch } } });
      return;
    }
    this.store.setState({ opening: { kind: 'opening', plan } });
    const { series } = session.state;
    const shown = series.kind === 'open' && series.displaySetInstanceUID === source.displaySetInstanceUID;
    if (!shown) {
      showSeries(source.displaySetInstanceUID);
      const reason = await awaitSeries(session, source.displaySetInstanceUID);
      if (reason !== null) {
        this.store.setState({ opening: { kind: 'failed', reason } });
        return;
      }
    }
    session.open(openedPlanOf(plan.content.plan, words));
    showLandmark(plan.content.plan.landmark);
    this.store.setState({ opening: { kind: 'idle' } });
  }

  private followSeries(state: SessionState, before: SessionState): void {
    if (state.series === before.series) return;
    const uid = seriesOf(state);
    if (uid === seriesOf(before)) return;
    this.store.setState({ draft: uid === null ? null : this.dependencies.drafts.of(uid) });
    this.relistSoon();
  }

  private reportFailure(state: SessionState, reason: SaveFailure): void {
    const { session, host, words } = this.dependencies;
    if (this.stillPlans(state)) {
      session.setSave({ kind: 'failed', reason });
      return;
    }
    // The user has gone to another series meanwhile: said where it is seen, and the plan was kept as a draft.
    host.servicesManager.services.uiNotificationService.show({
      ...words.notSavedElsewhere(reason),
      type: 'error',
      autoClose: false,
    });
  }

  /** Whether the session still holds the plan that was sent. */
  private stillPlans(sent: SessionState): boolean {
    const now = this.dependencies.session.state;
    return now.document === sent.document && seriesOf(now) !== null && seriesOf(now) === seriesOf(sent);
  }

  private forgetDraft(saved: SessionState): void {
    const uid = seriesOf(saved);
    if (uid === null || this.dependencies.drafts.of(uid)?.geometry !== saved.geometry) return;
    this.dependencies.drafts.forget(uid);
    if (this.store.getState().draft?.SeriesInstanceUID === uid) this.store.setState({ draft: null });
  }
}

function seriesOf({ series }: SessionState): string | null {
  return series.kind === 'open' ? series.source.SeriesInstanceUID : null;
}
