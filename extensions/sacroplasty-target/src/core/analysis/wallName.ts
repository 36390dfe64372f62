import type { NearSurface } from '../boneSurface';
import type { MeasuringParameters } from './parameters';
import type { Wall } from './reason';

type ForamenParameters = MeasuringParameters['foramen'];

/** Whether a wall looks down where the S1 foramen is: its roof. @param foramen its lateral edge, unsigned mm. */
export function facesForamen(
  [, , up]: NearSurface['normal'],
  distance: number,
  foramen: number | null,
  { begins, pastEdge, roof }: ForamenParameters,
): boolean {
  return foramen !== null && distance > begins && distance <= foramen + pastEdge && up < roof;
}

/**
 * A wall other than the one to which margins are measured, by the way it faces.
 * @param distance unsigned mm from the midline.
 */
export function wallFacing(
  normal: NearSurface['normal'],
  distance: number,
  foramen: number | null,
  parameters: ForamenParameters,
): Wall {
  if (facesForamen(normal, distance, foramen, parameters)) return 'foramen';
  const [left, anterior, up] = normal;
  const most = Math.max(Math.abs(left), Math.abs(anterior), Math.abs(up));
  if (Math.abs(anterior) === most) return anterior > 0 ? 'anterior' : 'posterior';
  if (Math.abs(up) === most) return up > 0 ? 'upper' : 'lower';
  return 'lateral';
}
