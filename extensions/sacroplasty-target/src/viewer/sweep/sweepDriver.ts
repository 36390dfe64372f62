import type { PlanningSession, Sweep } from '../../session';
import type { Millimetres } from '../../core/geometry';
import { SEEN_AFTER } from './sliceWatch';

/** What the driver needs of the sagittal view. */
export interface SagittalView {
  /** Where it is, mm along the landmark's normal; null: no view, or no midline yet. */
  sagittalOffset(): Millimetres | null;
  showSagittalOffset(offset: Millimetres): void;
}

/** What the driver needs of the browser. */
export interface FrameClock {
  /** On the clock of the frames, ms. */
  now(): number;
  requestFrame(run: (now: number) => void): number;
  cancelFrame(handle: number): void;
}

/** A view within this of an offset shows it, mm. */
const ARRIVED = 0.01;
/** A slice that has not been rendered after this is waited for no longer: the view is gone or hidden, ms. */
const PATIENCE = 3000;

/**
 * Runs the sweep's clock and moves the sagittal view. The next slice is asked for only when the last one has been on
 * the screen for as long as it takes to count as seen; where the user scrolls, the sweep follows.
 */
export class SweepDriver {
  private frame: number | null = null;
  /** When the sweep was last notified that time has passed, ms. */
  private ticked = 0;
  /** A slice that was asked for has not been seen yet. */
  private awaiting = false;
  /** Since when the slice that was asked for has been on the screen, ms on the clock of the frames. */
  private shownSince = -Infinity;
  private readonly stop: () => void;

  constructor(
    private readonly session: Pick<PlanningSession, 'state'>,
    private readonly sweep: Sweep,
    private readonly view: SagittalView,
    private readonly clock: FrameClock,
  ) {
    this.stop = sweep.store.subscribe((state, before) => {
      if (state.offset !== before.offset || (state.kind === 'running' && before.kind === 'idle')) this.show();
      if (state.kind === 'running' && this.frame === null) this.startClock();
    });
  }

  /** The sagittal view has been rendered. */
  rendered(): void {
    if (this.awaiting) this.shownSince = this.clock.now();
    this.awaiting = false;
    const offset = this.view.sagittalOffset();
    // Without a landmark there is nothing to be off from.
    if (offset !== null && this.session.state.placement.kind === 'placed') this.sweep.follow(offset);
  }

  dispose(): void {
    this.stop();
    if (this.frame !== null) this.clock.cancelFrame(this.frame);
  }

  private show(): void {
    const { offset } = this.sweep.state;
    const shown = this.view.sagittalOffset();
    if (shown === null || Math.abs(shown - offset) < ARRIVED) return;
    this.awaiting = true;
    this.view.showSagittalOffset(offset);
  }

  private startClock(): void {
    this.frame = this.clock.requestFrame(now => {
      this.ticked = now;
      this.schedule();
    });
  }

  private schedule(): void {
    this.frame = this.clock.requestFrame(now => {
      this.frame = null;
      if (this.sweep.state.kind !== 'running') return;
      if (!this.awaiting) {
        if (now - this.shownSince < SEEN_AFTER) {
          this.schedule();
          return;
        }
        const elapsed = now - this.ticked;
        this.ticked = now;
        this.sweep.tick(elapsed);
      } else if (now - this.ticked > PATIENCE) {
        this.awaiting = false;
        this.sweep.pause();
        return;
      }
      this.schedule();
    });
  }
}
