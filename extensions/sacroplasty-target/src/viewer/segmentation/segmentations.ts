import { createStore, type StoreApi } from 'zustand/vanilla';
import { sacrumSegments, sameSegment, type SegmentReference } from '../../core/segmentation';
import type { PlanningSession } from '../../session';
import type { HostManagers, NaturalisedInstance, Subscription } from '../../host';
import { fetchDicomFile } from './hostLoader';
import { loadSegment } from './loadSegment';
import { messages } from '../../messages';

interface FoundSegment {
  readonly segment: SegmentReference;
  readonly instance: NaturalisedInstance;
}

/**
 * The segmentations of the sacrum that the study holds, and the loading of the one that the session is to
 * measure on. Nothing is fetched before it has been chosen.
 */
export class Segmentations {
  readonly store: StoreApi<{ readonly segments: readonly SegmentReference[] }>;
  private readonly subscriptions: readonly Subscription[];
  private found: readonly FoundSegment[] = [];

  constructor(
    private readonly host: HostManagers,
    private readonly session: PlanningSession,
  ) {
    this.store = createStore(() => ({ segments: [] as readonly SegmentReference[] }));
    const { displaySetService } = host.servicesManager.services;
    const { DISPLAY_SETS_ADDED, DISPLAY_SETS_REMOVED } = displaySetService.EVENTS;
    const list = (): void => {
      this.list();
    };
    this.subscriptions = [
      displaySetService.subscribe(DISPLAY_SETS_ADDED, list),
      displaySetService.subscribe(DISPLAY_SETS_REMOVED, list),
      {
        unsubscribe: session.store.subscribe((state, before) => {
          if (state.surface !== before.surface && state.surface.kind === 'loading')
            void this.load(state.surface.segment);
        }),
      },
    ];
    this.list();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private list(): void {
    this.found = this.host.servicesManager.services.displaySetService
      .getActiveDisplaySets()
      .filter(({ Modality }) => Modality === 'SEG')
      .flatMap(({ instances, instance }) => instances ?? (instance === undefined ? [] : [instance]))
      .flatMap(instance => sacrumSegments(instance).map(segment => ({ segment, instance })));
    const segments = this.found.map(({ segment }) => segment);
    const before = this.store.getState().segments;
    const isSame =
      segments.length === before.length && segments.every(s => before.some(other => sameSegment(s, other)));
    if (isSame) return;
    this.store.setState({ segments });
    for (const segment of segments)
      if (!before.some(other => sameSegment(segment, other))) this.session.surfaceFound(segment);
  }

  private async load(segment: SegmentReference): Promise<void> {
    const { session, host } = this;
    const { series } = session.state;
    const found = this.found.find(one => sameSegment(one.segment, segment));
    if (found === undefined || series.kind !== 'open') {
      session.surfaceFailed(segment, messages.viewer.segments.gone);
      return;
    }
    const headers = host.servicesManager.services.userAuthenticationService.getAuthorizationHeader();
    const loaded = await loadSegment(found.instance, found.segment, series.source, () =>
      fetchDicomFile(host.extensionManager, found.instance, headers),
    );
    if (loaded.kind === 'failed') session.surfaceFailed(segment, loaded.reason);
    else session.surfaceLoaded(loaded.sacrum);
  }
}
