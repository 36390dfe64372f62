import type { PlanningSession, SessionState } from '../../session';
import type { DisplaySet, Services, Subscription } from '../host';
import { assessDisplaySet } from './assessDisplaySet';
import type { SeriesFeed } from './seriesFeed';

/** What the watch needs of the viewer. */
export interface SeriesWatchDependencies {
  readonly services: Services;
  readonly session: PlanningSession;
  readonly feed: SeriesFeed;
  /** The host's ids of the views that show the series, the one that decides first. */
  readonly viewportIds: readonly string[];
  /** Asks whether the plan may be given up for another series. */
  readonly mayDiscard: () => Promise<boolean>;
}

/**
 * Follows the series that hangs in the views into the session. Where a plan would be lost by it, the user
 * is asked first, and on a no the former series is hung again.
 */
export class SeriesWatch {
  private readonly subscriptions: readonly Subscription[];
  private asking = false;

  constructor(private readonly dependencies: SeriesWatchDependencies) {
    const { viewportGridService, displaySetService } = dependencies.services;
    const follow = (): void => void this.follow();
    this.subscriptions = [
      viewportGridService.subscribe(viewportGridService.EVENTS.GRID_STATE_CHANGED, follow),
      displaySetService.subscribe(displaySetService.EVENTS.DISPLAY_SETS_ADDED, follow),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private async follow(): Promise<void> {
    const { session, feed } = this.dependencies;
    const hung = this.hungDisplaySet() ?? this.unplannable();
    if (hung === null || this.asking || hung.displaySetInstanceUID === openUid(session.state)) return;
    if (!isWorthKeeping(session.state)) {
      feed.show(hung);
      return;
    }
    this.asking = true;
    const before = openUid(session.state);
    const agreed = await this.dependencies.mayDiscard();
    this.asking = false;
    if (agreed) feed.show(hung);
    else if (before !== null) await this.hangAgain(before);
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

  private async hangAgain(displaySetInstanceUID: string): Promise<void> {
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

function isWorthKeeping({ changed, placement }: SessionState): boolean {
  return changed && placement.kind !== 'none';
}
