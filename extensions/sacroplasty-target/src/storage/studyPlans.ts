import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanningSession } from '../session';
import type { DataSource, HostManagers } from '../host';
import { messageOf } from '../core/errors';
import type { ReadFailure } from './failures';
import { currentObserver, type Memory } from './observer';
import { readSeriesAgain, srSeriesOf } from './pacsSeries';
import { PlanList, type PlanDocument } from './planDocuments';
import type { StorageState } from './state';

/** What reading the study's plans needs. */
export interface StudyPlansDependencies {
  readonly session: PlanningSession;
  readonly host: HostManagers;
  readonly memory: Memory;
}

/** The plans that the study has in the PACS, and the state that lists them. */
export class StudyPlans {
  readonly store: StoreApi<StorageState>;
  protected documents: readonly PlanDocument[] = [];
  private readonly list: PlanList;
  private latestListing = 0;

  constructor(private readonly study: StudyPlansDependencies) {
    const { displaySetService, userAuthenticationService } = study.host.servicesManager.services;
    this.store = createStore<StorageState>(() => ({
      plans: [],
      listing: { kind: 'idle' },
      opening: { kind: 'idle' },
      observer: currentObserver(userAuthenticationService.getUser(), study.memory),
      draft: null,
    }));
    this.list = new PlanList(displaySetService);
  }

  /** Asks the PACS for the study's plans anew: others may have saved. */
  async refresh(): Promise<void> {
    const study = this.studyInstanceUid();
    const dataSource = this.dataSource();
    if (study === null || dataSource === null) return;
    this.store.setState({ listing: { kind: 'reading' } });
    let failure: ReadFailure | null;
    try {
      failure = await this.readAgain(study, await srSeriesOf(dataSource, study));
    } catch (error) {
      failure = { kind: 'request-failed', message: messageOf(error) };
    }
    this.store.setState({
      listing: failure === null ? { kind: 'idle' } : { kind: 'failed', reason: { kind: 'not-asked', failure } },
    });
  }

  /** @returns why the PACS could not be read, or null. */
  protected async readAgain(study: string, series: readonly string[]): Promise<ReadFailure | null> {
    const dataSource = this.dataSource();
    if (dataSource === null) return { kind: 'no-pacs' };
    try {
      await readSeriesAgain(dataSource, study, series);
    } catch (error) {
      return { kind: 'request-failed', message: messageOf(error) };
    }
    await this.relist();
    return null;
  }

  protected async relist(): Promise<void> {
    const turn = ++this.latestListing;
    const study = this.studyInstanceUid();
    const documents = study === null ? [] : await this.list.of(study);
    if (turn !== this.latestListing) return;
    this.documents = documents;
    this.store.setState({ plans: documents.map(({ stored }) => stored) });
  }

  protected relistSoon(): void {
    void this.relist();
  }

  protected isListed(SOPInstanceUID: string): boolean {
    return this.documents.some(({ stored }) => stored.document.SOPInstanceUID === SOPInstanceUID);
  }

  private studyInstanceUid(): string | null {
    const { session, host } = this.study;
    const { series } = session.state;
    if (series.kind === 'open') return series.source.study.StudyInstanceUID;
    // Plans can be opened while a series is shown that cannot be planned on.
    const { displaySetService } = host.servicesManager.services;
    return displaySetService.getActiveDisplaySets()[0]?.StudyInstanceUID ?? null;
  }

  protected dataSource(): DataSource | null {
    return this.study.host.extensionManager.getActiveDataSource()?.[0] ?? null;
  }
}
