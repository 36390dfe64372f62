import type { Handle } from '../handle';
import type { Pointer } from '../view';

/**
 * What the hand does between pressing and releasing. It changes the session and nothing else; beginning,
 * ending and cancelling are the hand's.
 */
export interface Interaction {
  /** What is held, to be drawn as such; null: nothing in particular. */
  readonly handle: Handle | null;
  drag(to: Pointer): void;
}
