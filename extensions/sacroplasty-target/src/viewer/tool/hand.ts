import { assertNever } from '../../core/geometry';
import type { PlanningSession } from '../../session';
import type { Handle } from './handle';
import {
  draggingCorner,
  draggingLandmark,
  drawing,
  placing,
  slidingAlaTarget,
  turningJoint,
  type Interaction,
} from './interactions';
import type { Pointer } from './view';

/**
 * The user's hand on the plan: idle, or in the middle of one interaction, which is one step of undo.
 * Whatever happens in between (Escape, undo, another plan opened), `cancel` is the only way out but release.
 */
export class Hand {
  private interaction: Interaction | null = null;

  constructor(private readonly session: PlanningSession) {}

  get isIdle(): boolean {
    return this.current() === null;
  }

  /** What is held. */
  get handle(): Handle | null {
    return this.current()?.handle ?? null;
  }

  /** Takes hold of a handle, or of nothing: then corners are placed. @returns whether there was something to do. */
  press(pointer: Pointer, handle: Handle | null): boolean {
    this.cancel();
    this.session.beginGesture();
    this.interaction = this.begin(pointer, handle);
    if (this.interaction === null) this.session.cancelGesture();
    return this.interaction !== null;
  }

  drag(pointer: Pointer): void {
    this.current()?.drag(pointer);
  }

  release(): void {
    if (this.current() !== null) this.session.endGesture();
    this.interaction = null;
  }

  /** Takes back what the interaction has done so far. @returns whether there was one. */
  cancel(): boolean {
    if (this.current() === null) return false;
    this.interaction = null;
    this.session.cancelGesture();
    return true;
  }

  /** An undo or a newly opened plan ends the session's gesture under the hand: then there is nothing to go on with. */
  private current(): Interaction | null {
    if (!this.session.isInGesture) this.interaction = null;
    return this.interaction;
  }

  private begin(pointer: Pointer, handle: Handle | null): Interaction | null {
    const { session } = this;
    if (handle === null) return this.beginOnNothing(pointer);
    switch (handle.kind) {
      case 'corner':
        return draggingCorner(session, handle.name, pointer);
      case 'landmark':
        return draggingLandmark(session, pointer);
      case 'ala-target':
        return slidingAlaTarget(session, handle.side);
      case 'joint-end':
        return turningJoint(session, handle.side, handle.end);
      default:
        return assertNever(handle);
    }
  }

  /** Corner by corner, a press places the next one; otherwise only a drag does something, a click being the program's. */
  private beginOnNothing(pointer: Pointer): Interaction | null {
    const { method } = this.session.state.placing;
    switch (method) {
      case 'one-click':
        return drawing(this.session, pointer);
      case 'four-corners':
        return placing(this.session, pointer);
      default:
        return assertNever(method);
    }
  }
}
