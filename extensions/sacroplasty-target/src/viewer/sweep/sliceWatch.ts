import type { Millimetres } from '../../core/geometry';
import type { Coverage } from '../../session';

/**
 * How long a slice must stay on the screen to count as seen, ms: at 12 slices a second, which readers take for a quick
 * scroll, each stays 83 ms; what passes faster is not read.
 */
export const SEEN_AFTER = 60;

/**
 * How long a landmark must stay where it is before the slice under it is looked at, ms: longer than the time between two
 * moves of a hand that drags it, so that looking (the browser lays the page out for it) holds up no move.
 */
const AT_REST_AFTER = 40;

/** What the watch needs of the browser. */
export interface WatchClock {
  /** ms. */
  now(): number;
  after(ms: number, run: () => void): ReturnType<typeof setTimeout>;
  cancel(handle: ReturnType<typeof setTimeout>): void;
}

/**
 * Counts the parasagittal slices that were really shown: drawn in the sagittal view, uncovered, for `SEEN_AFTER`. A slice that
 * is jumped over, covered or hidden does not count.
 */
export class SliceWatch {
  private shown: { readonly offset: Millimetres; readonly since: number } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param look the slice that can be seen now, mm along the landmark's normal; null: none can.
   */
  constructor(
    private readonly seen: Pick<Coverage, 'add'>,
    private readonly look: () => Millimetres | null,
    private readonly clock: WatchClock,
  ) {}

  /** The sagittal view has been drawn. */
  rendered(): void {
    const offset = this.look();
    if (offset !== null && this.shown?.offset === offset) return;
    this.settle();
    this.show(offset);
  }

  /** There is a landmark where none was, or another one: the slice that is on the screen already is a slice of it. */
  placed(): void {
    this.show(null);
    this.timer = this.clock.after(AT_REST_AFTER, () => {
      this.rendered();
    });
  }

  /** Something has come over the view, or the page is not on screen any more. */
  covered(): void {
    this.show(null);
  }

  dispose(): void {
    this.show(null);
  }

  private show(offset: Millimetres | null): void {
    if (this.timer !== null) this.clock.cancel(this.timer);
    this.timer = null;
    this.shown = offset === null ? null : { offset, since: this.clock.now() };
    if (this.shown !== null) this.timer = this.clock.after(SEEN_AFTER, this.stayed);
  }

  /** It may have been covered since it was drawn: it counts only if it can still be seen. */
  private readonly stayed = (): void => {
    this.timer = null;
    const visible = this.look();
    if (visible === null) this.shown = null;
    // A view that is on its way to the next slice shows this one until that is drawn, which then settles it.
    else if (visible === this.shown?.offset) this.settle();
  };

  /** The slice that was shown until now counts if it stayed long enough. */
  private settle(): void {
    if (this.shown !== null && this.clock.now() - this.shown.since >= SEEN_AFTER) this.seen.add(this.shown.offset);
  }
}
