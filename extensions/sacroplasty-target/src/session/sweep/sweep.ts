import { createStore, type StoreApi } from 'zustand/vanilla';
import { mm, type Millimetres } from '../../core/geometry';
import { clampTo, legAt, nextOf, stepFrom } from './advance';
import { sideOf, type Course } from './course';
import { Coverage } from './coverage';
import { findingsOf, isBreach } from './findings';
import type { SweepState } from './state';

/** Slices a second. Slower is stepping by hand; faster, a slice would not stay for the 60 ms in which it counts as seen. */
const RATE = { least: 1, usual: 12, most: 16 } as const;
/** The rates that are offered, slices a second. */
export const SWEEP_RATES: readonly number[] = [4, 8, RATE.usual, RATE.most];
/** A view within this of a slice shows that slice, mm. */
const SAME_PLACE = 0.05;

const MIDLINE = mm(0);

/**
 * The scroll through both hemisacra along the landmark line (paper, Fig 3). It only says where to be:
 * the viewer runs the clock (`tick`), scrolls to `offset`, and reports the user's own scrolling (`follow`).
 *
 * One tick shows at most one further slice, so that none is ever skipped, however slow the screen is.
 */
export class Sweep {
  readonly store: StoreApi<SweepState> = createStore<SweepState>(() => ({
    kind: 'idle',
    course: null,
    offset: MIDLINE,
    slicesPerSecond: RATE.usual,
  }));
  /** What has been seen along the landmark line, by whatever way the view came there. */
  readonly seen = new Coverage();
  /** Time that has passed since the last slice, ms. */
  private elapsed = 0;

  get state(): SweepState {
    return this.store.getState();
  }

  /**
   * What there is to sweep has changed. A sweep that is under way goes on from where it is, so that slices
   * which are still loading do not end it; null (the landmark moved or went) ends it.
   */
  setCourse(course: Course | null): void {
    const { state } = this;
    if (course === null || state.kind === 'idle') this.beIdle(course, state.offset);
    else this.set({ ...state, course });
  }

  /** Begins at the midline, to the left. Ignored while there is nothing to sweep. */
  start(): void {
    const { course, slicesPerSecond } = this.state;
    if (course === null) return;
    this.elapsed = 0;
    this.set({ kind: 'running', course, leg: 'left-out', stoppedFor: [], offset: MIDLINE, slicesPerSecond });
  }

  pause(): void {
    const { state } = this;
    if (state.kind === 'running') this.set({ ...state, kind: 'paused' });
  }

  /** Goes on, also beyond a breach at which the sweep has stopped; after the end, from the beginning. */
  resume(): void {
    const { state } = this;
    if (state.kind === 'stopped' && state.stop.kind === 'finished') this.start();
    else if (state.kind === 'paused' || state.kind === 'stopped') this.run(state);
  }

  /** What Space does: start, pause or go on. */
  toggle(): void {
    const { kind } = this.state;
    if (kind === 'idle') this.start();
    else if (kind === 'running') this.pause();
    else this.resume();
  }

  /** Goes `n` slices to the patient's left (negative: right), by hand. */
  step(n: number): void {
    const { course, offset } = this.state;
    if (course !== null) this.goTo(stepFrom(course, offset, n));
  }

  /** Goes to an offset by hand, within the course; a running sweep pauses there. */
  goTo(offset: Millimetres): void {
    const { course } = this.state;
    if (course !== null) this.take(clampTo(course, offset));
  }

  /**
   * The sagittal view shows this offset. Where the sweep has not sent it there, the user has scrolled by
   * hand: a running sweep pauses. Unlike `goTo` it may lie outside the course.
   */
  follow(offset: Millimetres): void {
    if (Math.abs(offset - this.state.offset) > SAME_PLACE) this.take(offset);
  }

  /** Ends the sweep and goes back to the midline, where the landmark was placed. */
  end(): void {
    const { state } = this;
    if (state.kind !== 'idle') this.beIdle(state.course, MIDLINE);
  }

  /** @param slicesPerSecond kept between 1 and 16. */
  setRate(slicesPerSecond: number): void {
    if (!Number.isFinite(slicesPerSecond)) throw new RangeError('A rate must be a finite number of slices per second');
    this.set({ ...this.state, slicesPerSecond: Math.min(Math.max(slicesPerSecond, RATE.least), RATE.most) });
  }

  /** Time has passed, and the slice that was asked for is on screen. @param elapsed ms since the last tick. */
  tick(elapsed: number): void {
    const { state } = this;
    if (state.kind !== 'running') return;
    this.elapsed += elapsed;
    const interval = 1000 / state.slicesPerSecond;
    if (this.elapsed < interval) return;
    // What a slow screen has lost is not made up for: that would hurry past slices.
    this.elapsed = Math.min(this.elapsed - interval, interval / 2);
    this.advance(state);
  }

  private advance(state: Extract<SweepState, { kind: 'running' | 'paused' }>): void {
    const next = nextOf(state.course, state.leg, state.offset);
    if (next === null) {
      const stop = { kind: 'finished', findings: findingsOf(state.course) } as const;
      this.set({ ...state, kind: 'stopped', stop, offset: MIDLINE });
      return;
    }
    const { leg, slice } = next;
    const side = sideOf(slice.offset);
    const moved = { ...state, leg, offset: slice.offset };
    const known = state.stoppedFor.some(breach => breach.side === side && breach.state === slice.state);
    if (leg === 'left-back' || known || !isBreach(slice)) {
      this.set(moved);
      return;
    }
    this.set({
      ...moved,
      kind: 'stopped',
      stop: { kind: 'breach', side, slice },
      stoppedFor: [...state.stoppedFor, { side, state: slice.state }],
    });
  }

  private run({ course, leg, stoppedFor, offset, slicesPerSecond }: Exclude<SweepState, { kind: 'idle' }>): void {
    this.elapsed = 0;
    this.set({ kind: 'running', course, leg: legAt(leg, offset), stoppedFor, offset, slicesPerSecond });
  }

  /** The user has gone somewhere: what was under way waits there. */
  private take(offset: Millimetres): void {
    const { state } = this;
    if (state.kind === 'idle') this.set({ ...state, offset });
    else if (state.kind === 'stopped' && state.stop.kind === 'finished') this.beIdle(state.course, offset);
    else {
      const { course, leg, stoppedFor, slicesPerSecond } = state;
      this.set({ kind: 'paused', course, leg, stoppedFor, offset, slicesPerSecond });
    }
  }

  private beIdle(course: Course | null, offset: Millimetres): void {
    this.set({ kind: 'idle', course, offset, slicesPerSecond: this.state.slicesPerSecond });
  }

  /** Replaces: fields of the kind before must not linger. */
  private set(state: SweepState): void {
    this.store.setState(state, true);
  }
}
