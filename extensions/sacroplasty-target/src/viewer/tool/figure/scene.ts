import type { LpsPoint, Plane } from '../../../core/geometry';
import type { Outlined } from '../../../core/outline';
import type { Course, SessionState } from '../../../session';
import type { ViewportRole } from '../../viewports';
import type { Handle } from '../handles';
import type { Pointer } from '../view';

/** Everything that a drawing is made of; the plan itself is read from the session and nowhere else. */
export interface Scene {
  readonly session: SessionState;
  readonly course: Course | null;
  /** The handle under the mouse, or in the hand. */
  readonly active: Handle | null;
  /** Where the mouse is while corners are being placed or a line is being drawn; null otherwise. */
  readonly placingAt: Pointer | null;
  /** Where S1 is looked for as soon as the slices around are there; null: nowhere. */
  readonly awaited: LpsPoint | null;
  /** The surface that the numbers come from, to be drawn; null: hidden, or there is none. */
  readonly outlined: Outlined | null;
  /** The plane that a view shows; null: it is not on screen. */
  readonly planeOf: (role: ViewportRole) => Plane | null;
}
