import type { Types } from '@cornerstonejs/core';
import type { LpsPoint } from '../../core/geometry';
import { readSourceSeries, type SourceSeries } from '../../core/plan';
import { missingSlices, stackFromSlices, type Absence, type PlannableSeries } from '../../core/series';
import type { SliceData } from '../../core/volume';
import type { PlanningSession, SeriesNote } from '../../session';
import type { Cornerstone, DisplaySet } from '../../host';
import { assessDisplaySet } from './assessDisplaySet';
import { fetchAgain } from './fetchAgain';
import { fetchFirst, slicesAround } from './fetchFirst';
import { loadedSlices, sameSlices } from './loadedSlices';

/** Slices arrive by the hundred; they are reported to the session no more often than this, ms. */
const REPORT_EVERY = 400;

/** A series that is being read into the session. */
interface OpenSeries {
  readonly displaySetInstanceUID: string;
  readonly series: PlannableSeries;
  readonly source: SourceSeries;
  /** In slice order. */
  readonly imageIds: readonly string[];
  readonly warnings: readonly SeriesNote[];
}

/**
 * Keeps the session's series up to date with the host: which one is open, and the pixels of its slices
 * as they arrive.
 */
export class SeriesFeed {
  private open: OpenSeries | null = null;
  private reported: readonly (SliceData | null)[] = [];
  /** The images that the host has tried to load in vain. */
  private readonly failed = new Set<string>();
  /** The images that have come, but not as the series has them. */
  private damaged: ReadonlySet<string> = new Set();
  /** Whether it has changed which images failed since the last report to the session. */
  private changed = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly events: readonly string[];
  private readonly stop: () => void;

  constructor(
    private readonly cornerstone: Cornerstone,
    private readonly session: PlanningSession,
  ) {
    const { IMAGE_LOADED, IMAGE_VOLUME_MODIFIED, IMAGE_VOLUME_LOADING_COMPLETED } = cornerstone.Enums.Events;
    this.events = [IMAGE_LOADED, IMAGE_VOLUME_MODIFIED, IMAGE_VOLUME_LOADING_COMPLETED];
    for (const event of this.events) cornerstone.eventTarget.addEventListener(event, this.schedule);
    cornerstone.eventTarget.addEventListener(cornerstone.Enums.Events.IMAGE_LOAD_FAILED, this.noteFailure);
    this.stop = session.store.subscribe(({ placement }, before) => {
      if (placement.kind === 'placed' && placement !== before.placement) this.fetchAround(placement.landmark.target);
    });
  }

  /**
   * Has the slices that a proposal or an analysis at a place needs fetched before all others.
   * @returns whether there is nothing to wait for: they are there, or cannot be had.
   */
  fetchAround(p: LpsPoint): boolean {
    if (this.open === null) return true;
    const [first, last] = slicesAround(this.open.series.geometry, p);
    const missing = this.open.imageIds.filter(
      (imageId, k) => k >= first && k <= last && this.reported[k] === null && !this.isFailed(imageId),
    );
    if (missing.length > 0) fetchFirst(this.cornerstone, new Set(missing));
    return missing.length === 0;
  }

  /** Asks the PACS again for the images that could not be loaded. */
  async retry(): Promise<void> {
    const { open } = this;
    const again = open?.imageIds.filter((imageId, k) => this.reported[k] === null && this.isFailed(imageId)) ?? [];
    for (const imageId of again) {
      this.failed.delete(imageId);
      // What the host takes for the image would be given back instead of asked for.
      if (this.damaged.has(imageId)) this.cornerstone.cache.removeImageLoadObject(imageId, { force: true });
    }
    this.report(true);
    await fetchAgain(this.cornerstone, again, imageId => this.failed.add(imageId));
    if (this.open === open) this.report(true);
  }

  /** Whether a view's picture is made of the series that is open here. */
  isShownIn(viewport: Pick<Types.IVolumeViewport, 'getActors'>): boolean {
    const imageId = this.open?.imageIds[0];
    // The first is the image's; what lies over it (a segmentation) comes after.
    const volumeId = viewport.getActors()[0]?.referencedId;
    if (imageId === undefined || volumeId === undefined) return false;
    return this.cornerstone.cache.getVolume(volumeId)?.imageIds.includes(imageId) === true;
  }

  /** Opens a display set in the session, or says there why no plan can be made on it. */
  show(displaySet: DisplaySet): void {
    this.open = null;
    this.reported = [];
    this.damaged = new Set();
    const { displaySetInstanceUID } = displaySet;
    const assessment = assessDisplaySet(displaySet);
    if (assessment.kind === 'not-plannable') {
      this.session.setSeries({ kind: 'refused', displaySetInstanceUID, reason: assessment.reason });
      return;
    }
    const instances = new Map(
      (displaySet.instances ?? []).map(instance => [instance['SOPInstanceUID'], instance] as const),
    );
    const { source, leftOut } = readSourceSeries(displaySet.instances ?? [], assessment);
    this.open = {
      displaySetInstanceUID,
      series: assessment,
      source,
      imageIds: assessment.orderedInstances.map(({ SOPInstanceUID }) => {
        const imageId = instances.get(SOPInstanceUID)?.['imageId'];
        return typeof imageId === 'string' ? imageId : '';
      }),
      warnings: [
        ...assessment.warnings.map(warning => ({ kind: 'series', warning }) as const),
        ...leftOut.map(attribute => ({ kind: 'left-out', attribute }) as const),
      ],
    };
    this.report();
  }

  dispose(): void {
    for (const event of this.events) this.cornerstone.eventTarget.removeEventListener(event, this.schedule);
    this.cornerstone.eventTarget.removeEventListener(this.cornerstone.Enums.Events.IMAGE_LOAD_FAILED, this.noteFailure);
    this.stop();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.open = null;
  }

  private readonly schedule = (): void => {
    if (this.timer !== null || this.open === null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.report();
    }, REPORT_EVERY);
  };

  private readonly noteFailure = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    const imageId = typeof detail === 'object' && detail !== null && 'imageId' in detail ? detail.imageId : null;
    if (typeof imageId !== 'string' || this.open?.imageIds.includes(imageId) !== true) return;
    this.failed.add(imageId);
    this.changed = true;
    this.schedule();
  };

  /** @param anyway also where no slice has come or gone: what is known of those that are missing has changed. */
  private report(anyway = this.changed): void {
    if (this.open === null) return;
    const { displaySetInstanceUID, series, source, imageIds, warnings } = this.open;
    const { slices, damaged } = loadedSlices(
      this.cornerstone,
      imageIds,
      series.geometry.rows * series.geometry.columns,
    );
    // By the arrays themselves: as many slices as before may be other slices, or have been fetched again.
    if (sameSlices(slices, this.reported) && damaged.size === this.damaged.size && !anyway) return;
    this.reported = slices;
    this.damaged = damaged;
    this.changed = false;
    const slicesLoaded = slices.filter(slice => slice !== null).length;
    const stack = stackFromSlices(series.geometry, slices);
    const absences = slices.map((slice, k) => this.absenceOf(slice, imageIds[k]));
    this.session.setSeries({
      kind: 'open',
      displaySetInstanceUID,
      source,
      stack,
      slicesLoaded,
      missing: missingSlices(series.geometry, absences),
      failedImages: series.orderedInstances.flatMap(({ InstanceNumber }, k) =>
        absences[k] === 'failed' ? [InstanceNumber ?? k + 1] : [],
      ),
      warnings,
    });
  }

  /** A volume that the host calls loaded, and asks nothing more for, may lack what failed before it was opened here. */
  private isFailed(imageId: string): boolean {
    const { cache } = this.cornerstone;
    return (
      this.failed.has(imageId) ||
      this.damaged.has(imageId) ||
      isLoaded(cache.getVolumeContainingImageId(imageId)?.volume)
    );
  }

  private absenceOf(slice: SliceData | null, imageId: string | undefined): Absence | null {
    if (slice !== null) return null;
    return imageId !== undefined && this.isFailed(imageId) ? 'failed' : 'loading';
  }
}

function isLoaded(volume: unknown): boolean {
  if (typeof volume !== 'object' || volume === null || !('loadStatus' in volume)) return false;
  const { loadStatus } = volume;
  return typeof loadStatus === 'object' && loadStatus !== null && 'loaded' in loadStatus && loadStatus.loaded === true;
}
