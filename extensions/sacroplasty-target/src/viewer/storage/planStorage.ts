import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ObserverDevice } from '../../core/plan';
import type { Landmark } from '../../core/landmark';
import type { PlanningSession, SessionState } from '../../session';
import type { DataSource, HostManagers, Subscription } from '../host';
import { awaitSeries } from './awaitSeries';
import { hasUnsavedWork, type Drafts } from './drafts';
import { askBeforeUnload } from './leaving';
import { lineageFor } from './lineage';
import { askedObserver, currentObserver, type Memory } from './observer';
import { readSeriesAgain, srSeriesOf } from './pacsSeries';
import { openedPlanOf } from './plan';
import type { PlanDocument } from './planDocument';
import { PlanList } from './planList';
import { readinessToSave } from './readiness';
import { Saver } from './saver';
import { findSource } from './sourceDisplaySet';
import type { StorageState, ListedPlan } from './state';

/** What storing needs from the rest of the viewer. */
export interface PlanStorageDependencies {
  readonly session: PlanningSession;
  readonly host: HostManagers;
  readonly device: ObserverDevice;
  readonly drafts: Drafts;
  /** Shows a series in the planning views; the session then plans on it. */
  readonly showSeries: (displaySetInstanceUID: string) => void;
  /** Brings the views to a plan that was just opened. */
  readonly showLandmark: (landmark: Landmark) => void;
  readonly now: () => Date;
  readonly memory: Memory;
  readonly createRequest?: () => XMLHttpRequest;
}

/** Saving to the PACS, the plans that are there, and opening them; the plan itself lives in the session. */
export class PlanStorage {
  readonly store: StoreApi<StorageState>;
  private readonly list: PlanList;
  private readonly saver: Saver;
  private readonly subscriptions: Subscription[];
  private documents: readonly PlanDocument[] = [];
  private latestListing = 0;

  constructor(private readonly dependencies: PlanStorageDependencies) {
    const { host, session, drafts, device, now, memory, createRequest } = dependencies;
    const { displaySetService, userAuthenticationService } = host.servicesManager.services;
    this.store = createStore<StorageState>(() => ({
      plans: [],
      listing: { kind: 'idle' },
      opening: { kind: 'idle' },
      observer: currentObserver(userAuthenticationService.getUser(), memory),
      draft: null,
    }));
    this.list = new PlanList(displaySetService);
    this.saver = new Saver({
      device,
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
    this.relistSoon();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  /** Who plans, typed in; remembered in this browser. */
  setObserver(familyName: string, givenName: string): void {
    this.store.setState({ observer: askedObserver(familyName, givenName, this.dependencies.memory) });
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
      session.setSave({ kind: 'failed', reason: 'Enter your name: the plan is saved under it.' });
      return;
    }
    const dataSource = this.dataSource();
    if (dataSource === null) {
      session.setSave({ kind: 'failed', reason: 'No PACS is connected.' });
      return;
    }
    session.setSave({ kind: 'saving' });
    await this.relist();
    const lineage = lineageFor(this.documents, ready.source, state.document, device.softwareVersion);
    const outcome = await this.saver.save(dataSource, state, ready, observer.person, lineage);
    if (outcome.kind === 'failed') {
      this.tellFailure(state, outcome.reason);
      return;
    }
    const { document } = outcome;
    if (this.stillPlans(state)) session.confirmSaved(document, state);
    else this.forgetDraft(state);
    if (!this.isListed(document.SOPInstanceUID)) {
      const failure = await this.readAgain(document.StudyInstanceUID, [document.SeriesInstanceUID]);
      if (failure !== null) {
        this.store.setState({
          listing: { kind: 'failed', reason: `Saved, but the list is not up to date: ${failure}` },
        });
      }
    }
  }

  /** Asks the PACS for the study's plans anew: others may have saved. */
  async refresh(): Promise<void> {
    const study = this.studyInstanceUid();
    const dataSource = this.dataSource();
    if (study === null || dataSource === null) return;
    this.store.setState({ listing: { kind: 'reading' } });
    let failure: string | null;
    try {
      failure = await this.readAgain(study, await srSeriesOf(dataSource, study));
    } catch (error) {
      failure = messageOf(error);
    }
    this.store.setState({
      listing:
        failure === null ? { kind: 'idle' } : { kind: 'failed', reason: `The PACS could not be asked: ${failure}` },
    });
  }

  /** Opens a stored plan; asks first where unsaved work would be lost. */
  async requestOpen(displaySetInstanceUID: string): Promise<void> {
    const { kind } = this.store.getState().opening;
    if (kind === 'opening') return;
    await this.relist();
    const plan = this.store.getState().plans.find(stored => stored.displaySetInstanceUID === displaySetInstanceUID);
    if (plan === undefined) return;
    if (plan.content.kind === 'refused') {
      this.store.setState({ opening: { kind: 'failed', reason: plan.content.reason } });
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
    const { session, host, showSeries, showLandmark } = this.dependencies;
    const source = findSource(plan.content.plan, host.servicesManager.services.displaySetService);
    if (source.kind === 'missing') {
      this.store.setState({ opening: { kind: 'failed', reason: source.reason } });
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
    session.open(openedPlanOf(plan.content.plan));
    showLandmark(plan.content.plan.landmark);
    this.store.setState({ opening: { kind: 'idle' } });
  }

  /** @returns why the PACS could not be read, or null. */
  private async readAgain(study: string, series: readonly string[]): Promise<string | null> {
    const dataSource = this.dataSource();
    if (dataSource === null) return 'no PACS is connected.';
    try {
      await readSeriesAgain(dataSource, study, series);
    } catch (error) {
      return messageOf(error);
    }
    await this.relist();
    return null;
  }

  private async relist(): Promise<void> {
    const turn = ++this.latestListing;
    const study = this.studyInstanceUid();
    const documents = study === null ? [] : await this.list.of(study);
    if (turn !== this.latestListing) return;
    this.documents = documents;
    this.store.setState({ plans: documents.map(({ stored }) => stored) });
  }

  private relistSoon(): void {
    void this.relist();
  }

  private followSeries(state: SessionState, before: SessionState): void {
    if (state.series === before.series) return;
    const uid = seriesOf(state);
    if (uid === seriesOf(before)) return;
    this.store.setState({ draft: uid === null ? null : this.dependencies.drafts.of(uid) });
    this.relistSoon();
  }

  private tellFailure(state: SessionState, reason: string): void {
    const { session, host } = this.dependencies;
    if (this.stillPlans(state)) {
      session.setSave({ kind: 'failed', reason });
      return;
    }
    // The user has gone to another series meanwhile: said where it is seen, and the plan was kept as a draft.
    host.servicesManager.services.uiNotificationService.show({
      title: 'The sacroplasty plan was not saved',
      message: `${reason} The plan is kept: open its series again to save it.`,
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

  private isListed(SOPInstanceUID: string): boolean {
    return this.documents.some(({ stored }) => stored.document.SOPInstanceUID === SOPInstanceUID);
  }

  private studyInstanceUid(): string | null {
    const { session, host } = this.dependencies;
    const { series } = session.state;
    if (series.kind === 'open') return series.source.study.StudyInstanceUID;
    // Plans can be opened while a series is shown that cannot be planned on.
    const { displaySetService } = host.servicesManager.services;
    return displaySetService.getActiveDisplaySets()[0]?.StudyInstanceUID ?? null;
  }

  private dataSource(): DataSource | null {
    return this.dependencies.host.extensionManager.getActiveDataSource()?.[0] ?? null;
  }
}

function seriesOf({ series }: SessionState): string | null {
  return series.kind === 'open' ? series.source.SeriesInstanceUID : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
