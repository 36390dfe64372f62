import type { LpsPoint } from '../../core/geometry';
import { readSourceSeries, type SourceSeries } from '../../core/plan';
import { describeSeriesRefusal, describeSeriesWarning, stackFromSlices, type PlannableSeries } from '../../core/series';
import type { SliceData } from '../../core/volume';
import type { PlanningSession } from '../../session';
import type { Cornerstone, DisplaySet } from '../host';
import { assessDisplaySet } from './assessDisplaySet';
import { fetchFirst, slicesAround } from './fetchFirst';
import { loadedSlices, sameSlices } from './loadedSlices';

/** Slices arrive by the hundred; the session is told of them no more often than this, ms. */
const TELL_EVERY = 400;

/** A series that is being read into the session. */
interface OpenSeries {
  readonly displaySetInstanceUID: string;
  readonly series: PlannableSeries;
  readonly source: SourceSeries;
  /** In slice order. */
  readonly imageIds: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Keeps the session's series up to date with the host: which one is open, and the pixels of its slices
 * as they arrive.
 */
export class SeriesFeed {
  private open: OpenSeries | null = null;
  private told: readonly (SliceData | null)[] = [];
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
    this.stop = session.store.subscribe(({ placement }, before) => {
      if (placement.kind === 'placed' && placement !== before.placement) this.fetchAround(placement.landmark.target);
    });
  }

  /**
   * Has the slices that a proposal or an analysis at a place needs fetched before all others.
   * @returns whether they are all there.
   */
  fetchAround(p: LpsPoint): boolean {
    if (this.open === null) return true;
    const [first, last] = slicesAround(this.open.series.geometry, p);
    const missing = this.open.imageIds.filter((_, k) => k >= first && k <= last && this.told[k] === null);
    if (missing.length > 0) fetchFirst(this.cornerstone, new Set(missing));
    return missing.length === 0;
  }

  /** Opens a display set in the session, or says there why no plan can be made on it. */
  show(displaySet: DisplaySet): void {
    this.open = null;
    this.told = [];
    const { displaySetInstanceUID } = displaySet;
    const assessment = assessDisplaySet(displaySet);
    if (assessment.kind === 'not-plannable') {
      const reason = describeSeriesRefusal(assessment.reason);
      this.session.setSeries({ kind: 'refused', displaySetInstanceUID, reason });
      return;
    }
    const instances = new Map(
      (displaySet.instances ?? []).map(instance => [instance['SOPInstanceUID'], instance] as const),
    );
    const { source, warnings } = readSourceSeries(displaySet.instances ?? [], assessment);
    this.open = {
      displaySetInstanceUID,
      series: assessment,
      source,
      imageIds: assessment.orderedInstances.map(({ SOPInstanceUID }) => {
        const imageId = instances.get(SOPInstanceUID)?.['imageId'];
        return typeof imageId === 'string' ? imageId : '';
      }),
      warnings: [...assessment.warnings.map(describeSeriesWarning), ...warnings],
    };
    this.tell();
  }

  dispose(): void {
    for (const event of this.events) this.cornerstone.eventTarget.removeEventListener(event, this.schedule);
    this.stop();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.open = null;
  }

  private readonly schedule = (): void => {
    if (this.timer !== null || this.open === null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.tell();
    }, TELL_EVERY);
  };

  private tell(): void {
    if (this.open === null) return;
    const { displaySetInstanceUID, series, source, imageIds, warnings } = this.open;
    const slices = loadedSlices(this.cornerstone, imageIds);
    // By the arrays themselves: as many slices as before may be other slices, or have been fetched again.
    if (sameSlices(slices, this.told)) return;
    this.told = slices;
    const slicesLoaded = slices.filter(slice => slice !== null).length;
    const stack = stackFromSlices(series.geometry, slices);
    this.session.setSeries({ kind: 'open', displaySetInstanceUID, source, stack, slicesLoaded, warnings });
  }
}
