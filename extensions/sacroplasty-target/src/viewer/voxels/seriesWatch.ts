import type { PlanningSession, SessionState } from '../../session';
import type { DisplaySet, Services, Subscription } from '../../host';
import { assessDisplaySet } from './assessDisplaySet';
import type { SeriesFeed } from './seriesFeed';

/** What the watch needs of the viewer. */
export interface SeriesWatchDependencies {
  readonly services: Services;
  readonly session: PlanningSession;
  readonly feed: SeriesFeed;
  /** The host's ids of the views that show the series, the one that decides first. */
  readonly viewportIds: readonly string[];
  readonly hasUnsavedWork: (state: SessionState) => boolean;
  /** Asks whether an unsaved plan may be left for another series. */
  readonly mayLeave: () => Promise<boolean>;
}

/**
 * Follows the series that hangs in the views into the session. Where an unsaved plan would be left by it, the
 * user is asked first, and on a no the former series is hung again.
 */
export class SeriesWatch {
  private readonly subscriptions: readonly Subscription[];
  private asking = false;
  /** What the user has agreed to see before it hangs. */
  private agreed: string | null = null;

  constructor(private readonly dependencies: SeriesWatchDependencies) {
    const { viewportGridService, displaySetService, cornerstoneViewportService } = dependencies.services;
    const follow = (): void => void this.follow();
    this.subscriptions = [
      viewportGridService.subscribe(viewportGridService.EVENTS.GRID_STATE_CHANGED, follow),
      // The grid may still report its former state with its own event; by now it has the new one.
      cornerstoneViewportService.subscribe(cornerstoneViewportService.EVENTS.VIEWPORT_DATA_CHANGED, follow),
      displaySetService.subscribe(displaySetService.EVENTS.DISPLAY_SETS_ADDED, follow),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  /** Hangs a series on the user's own word: nothing is asked. */
  async hang(displaySetInstanceUID: string): Promise<void> {
    this.agreed = displaySetInstanceUID;
    await this.setViews(displaySetInstanceUID);
  }

  private async follow(): Promise<void> {
    const { session, feed, hasUnsavedWork } = this.dependencies;
    const before = openUid(session.state);
    const hung = this.hungDisplaySet() ?? this.unplannable();
    if (hung === null || this.asking || hung.displaySetInstanceUID === before) return;
    const agreed = this.agreed === hung.displaySetInstanceUID || !hasUnsavedWork(session.state);
    this.agreed = null;
    if (agreed || (await this.ask())) feed.show(hung);
    else if (before !== null) await this.setViews(before);
  }

  private async ask(): Promise<boolean> {
    this.asking = true;
    try {
      return await this.dependencies.mayLeave();
    } finally {
      this.asking = false;
    }
  }

  /** What the deciding view shows; null: nothing yet. */
  private hungDisplaySet(): DisplaySet | null {
    const { services, viewportIds } = this.dependencies;
    const { viewports } = services.viewportGridService.getState();
    for (const viewportId of viewportIds) {
      const [uid] = viewports.get(viewportId)?.displaySetInstanceUIDs ?? [];
      if (uid !== undefined) return services.displaySetService.getDisplaySetByUID(uid) ?? null;
    }
    return null;
  }

  /** Where nothing can hang, because no series can be planned on: the one with most images, to say why. */
  private unplannable(): DisplaySet | null {
    const images = this.dependencies.services.displaySetService
      .getActiveDisplaySets()
      .filter(({ Modality }) => !NOT_IMAGES.has(Modality));
    if (images.some(displaySet => assessDisplaySet(displaySet).kind === 'plannable')) return null;
    const count = ({ instances }: DisplaySet): number => instances?.length ?? 0;
    return images.toSorted((a, b) => count(b) - count(a))[0] ?? null;
  }

  /** Hangs a display set in all of the views that are on screen. */
  private async setViews(displaySetInstanceUID: string): Promise<void> {
    const { services, viewportIds } = this.dependencies;
    const { viewports } = services.viewportGridService.getState();
    await services.viewportGridService.setDisplaySetsForViewports(
      viewportIds
        .filter(viewportId => viewports.has(viewportId))
        .map(viewportId => ({ viewportId, displaySetInstanceUIDs: [displaySetInstanceUID] })),
    );
  }
}

/** Modalities whose objects are read beside the images and never planned on. */
const NOT_IMAGES = new Set(['SR', 'SEG', 'RTSTRUCT', 'RTPLAN', 'RTDOSE', 'PR', 'KO', 'DOC']);

function openUid({ series }: SessionState): string | null {
  return series.kind === 'none' ? null : series.displaySetInstanceUID;
}
