import type { LpsPoint } from '../../core/geometry';
import type { PlanningSession, SessionState } from '../../session';
import { openUid } from '../viewports';
import { distance } from './canvas';
import { DRAG_BEGINS, holding, placing, type Gesture } from './gestures';
import { sameHandle, type Handle } from './handles';
import { hasSameSize, type CanvasPoint, type Pointer } from './view';

/** What the hand does while no pointer is pressed. */
type Resting =
  | { readonly kind: 'idle' }
  /** A handle lies under the pointer. */
  | { readonly kind: 'hovering'; readonly handle: Handle }
  /** S1 is looked for where the user has clicked, as soon as the slices around are there. */
  | { readonly kind: 'awaiting'; readonly seed: LpsPoint; readonly handle: Handle | null };

/** What it does while one is: one gesture, which is one step of undo; null: nothing is held. */
type Pressed =
  /** Let go before it has moved far, the press is a click, and the landmark the program's to place. */
  | { readonly kind: 'pressing'; readonly on: Pointer; readonly gesture: Gesture | null; readonly back: Resting }
  | {
      readonly kind: 'dragging';
      readonly on: Pointer;
      readonly gesture: Gesture | null;
      /** Where the next frame takes it. */
      readonly to: Pointer | null;
      readonly back: Resting;
    };

export type HandState = Resting | Pressed;

/** How a press is meant. */
export interface PressIntent {
  /** It takes hold of nothing, and may become a click: on S1, or on an end of a line that is being drawn. */
  readonly isClick: boolean;
  /** Where no handle is, it begins to place corners. */
  readonly isPlacing: boolean;
}

/** How a press has ended. */
export type Release =
  | { readonly kind: 'nothing' }
  /** `isAgain`: while a click on S1 is still waiting for its slices. */
  | { readonly kind: 'click'; readonly at: CanvasPoint; readonly isAgain: boolean }
  | { readonly kind: 'dropped'; readonly handle: Handle | null };

/** What the hand needs besides the plan. */
export interface HandSurroundings {
  readonly session: PlanningSession;
  /** A drag is followed once a frame. */
  readonly inNextFrame: (run: () => void) => void;
  /** Lets go of the pointer that is pressed. */
  readonly letGo: () => void;
  /** Whether the slices around a place are there; they are fetched before others where they are not. */
  readonly fetchAround: (p: LpsPoint) => boolean;
  /** Lets the program place the landmark. */
  readonly propose: (seed: LpsPoint) => void;
}

/**
 * The user's hand on the plan. Whatever ends what it does before its time (Escape, a pointer that the browser takes
 * away, undo, another plan or series, a picture that has moved under it, the mode left) goes through `cancel`.
 */
export class Hand {
  private current: HandState = { kind: 'idle' };

  constructor(private readonly surroundings: HandSurroundings) {}

  get state(): HandState {
    return this.current;
  }

  /** Whether nothing is held. */
  get isIdle(): boolean {
    return gestureOf(this.current) === null || !this.surroundings.session.isInGesture;
  }

  /** What is held or, failing that, under the pointer. */
  get handle(): Handle | null {
    return gestureOf(this.current)?.handle ?? hoveredOf(restingOf(this.current));
  }

  /** Where S1 is looked for as soon as the slices around are there; null: nowhere. */
  get awaited(): LpsPoint | null {
    const resting = restingOf(this.current);
    return resting.kind === 'awaiting' ? resting.seed : null;
  }

  /** The pointer moves with nothing pressed. @returns whether another handle lies under it than before. */
  hover(handle: Handle | null): boolean {
    const resting = restingOf(this.current);
    const isOther = !sameHandle(handle, hoveredOf(resting));
    this.rest(resting.kind === 'awaiting' ? { ...resting, handle } : hovering(handle));
    return isOther;
  }

  /** @returns whether there is something to do; else the press is somebody else's. */
  press(on: Pointer, handle: Handle | null, { isClick, isPlacing }: PressIntent): boolean {
    const { session } = this.surroundings;
    if (isPressed(this.current)) this.cancel();
    session.beginGesture();
    const gesture = handle !== null ? holding(session, handle, on) : isPlacing ? placing(session, on) : null;
    if (gesture === null) session.cancelGesture();
    if (gesture === null && !isClick) return false;
    // Only now: to place a corner has changed the plan already, and that has ended a waiting.
    const back = restingOf(this.current);
    this.current = isClick
      ? { kind: 'pressing', on, gesture, back }
      : { kind: 'dragging', on, gesture, to: null, back };
    return true;
  }

  /** @param to where the pointer is; null: its view does not show the plan any more. */
  drag(to: Pointer | null): void {
    const { current } = this;
    if (!isPressed(current)) return;
    // The picture has moved under the pointer (another window size): what is held would jump to another place.
    if (to === null || !hasSameSize(to.view, current.on.view)) {
      this.cancel();
      return;
    }
    if (current.kind === 'pressing' && distance(current.on.at, to.at) < DRAG_BEGINS) return;
    const isDue = current.kind === 'dragging' && current.to !== null;
    this.current = { ...current, kind: 'dragging', to };
    if (!isDue) this.surroundings.inNextFrame(this.follow);
  }

  release(): Release {
    this.follow();
    const { current } = this;
    if (!isPressed(current)) return { kind: 'nothing' };
    if (current.kind === 'pressing') {
      // The press has begun a gesture, which must not outlive it.
      this.cancel();
      return { kind: 'click', at: current.on.at, isAgain: current.back.kind === 'awaiting' };
    }
    const handle = this.isIdle ? null : (current.gesture?.handle ?? null);
    this.current = current.back;
    if (current.gesture !== null) this.surroundings.session.endGesture();
    return { kind: 'dropped', handle };
  }

  /** The program is to place the landmark, now or once the slices around are there. A second click does not wait. */
  propose(seed: LpsPoint, isAgain: boolean): void {
    const { fetchAround, propose } = this.surroundings;
    if (isAgain || fetchAround(seed)) propose(seed);
    else this.rest({ kind: 'awaiting', seed, handle: hoveredOf(restingOf(this.current)) });
  }

  /** Takes back what has been done since the press, and waits for nothing. @returns whether there was something. */
  cancel(): boolean {
    const { current, isIdle } = this;
    const resting = restingOf(current);
    this.current = withoutWaiting(resting);
    this.surroundings.letGo();
    if (!isIdle) this.surroundings.session.cancelGesture();
    return !isIdle || current.kind === 'pressing' || resting.kind === 'awaiting';
  }

  /** The plan has changed, by the hand or without it. */
  sessionChanged(now: SessionState, before: SessionState): void {
    const { session, fetchAround, inNextFrame, propose } = this.surroundings;
    // Undone, or another plan or series, under the hand.
    if (gestureOf(this.current) !== null && !session.isInGesture) this.cancel();
    const seed = this.awaited;
    if (seed === null) return;
    if (now.geometry !== before.geometry || openUid(now) !== openUid(before)) this.stopWaiting();
    else if (now.series !== before.series && fetchAround(seed))
      inNextFrame(() => {
        if (this.awaited !== seed) return;
        this.stopWaiting();
        propose(seed);
      });
  }

  /** Takes what is held to where it has been dragged. */
  private readonly follow = (): void => {
    const { current } = this;
    if (current.kind !== 'dragging' || current.to === null) return;
    const { gesture, to } = current;
    this.current = { ...current, to: null };
    if (gesture === null) return;
    if (this.isIdle) this.cancel();
    else gesture.drag(to);
  };

  private stopWaiting(): void {
    this.rest(withoutWaiting(restingOf(this.current)));
  }

  /** Something else than before, once nothing is pressed. */
  private rest(resting: Resting): void {
    this.current = isPressed(this.current) ? { ...this.current, back: resting } : resting;
  }
}

function isPressed(state: HandState): state is Pressed {
  return state.kind === 'pressing' || state.kind === 'dragging';
}

function restingOf(state: HandState): Resting {
  return isPressed(state) ? state.back : state;
}

function gestureOf(state: HandState): Gesture | null {
  return isPressed(state) ? state.gesture : null;
}

function hovering(handle: Handle | null): Resting {
  return handle === null ? { kind: 'idle' } : { kind: 'hovering', handle };
}

function hoveredOf(resting: Resting): Handle | null {
  return resting.kind === 'idle' ? null : resting.handle;
}

function withoutWaiting(resting: Resting): Resting {
  return resting.kind === 'awaiting' ? hovering(resting.handle) : resting;
}
