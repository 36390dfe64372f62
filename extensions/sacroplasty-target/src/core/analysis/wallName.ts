import type { NearSurface } from '../boneSurface';
import type { Wall } from './reason';

/** Medial to this, mm, no S1 foramen is met. */
const FORAMEN_BEGINS = 8;

/** Whether a wall looks down where the S1 foramen is: its roof. @param foramen its lateral edge, unsigned mm. */
export function facesForamen([, , up]: NearSurface['normal'], distance: number, foramen: number | null): boolean {
  return foramen !== null && distance > FORAMEN_BEGINS && distance <= foramen + 2 && up < -0.3;
}

/**
 * A wall other than the one to which margins are measured, by the way it faces.
 * @param distance unsigned mm from the midline.
 */
export function wallFacing(normal: NearSurface['normal'], distance: number, foramen: number | null): Wall {
  if (facesForamen(normal, distance, foramen)) return 'foramen';
  const [left, anterior, up] = normal;
  const most = Math.max(Math.abs(left), Math.abs(anterior), Math.abs(up));
  if (Math.abs(anterior) === most) return anterior > 0 ? 'anterior' : 'posterior';
  if (Math.abs(up) === most) return up > 0 ? 'upper' : 'lower';
  return 'lateral';
}
