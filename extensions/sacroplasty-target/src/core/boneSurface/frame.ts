import {
  add,
  cross,
  directionOf,
  displacement,
  dot,
  lpsPoint,
  mm,
  type LpsDirection,
  type LpsPoint,
} from '../geometry';
import type { Landmark } from '../landmark';
import { ALONG, DEFAULT_DIRECTION_LINES, sagittalDirection } from '../trajectory';

/**
 * The sacrum's own frame, taken from the landmark alone, so that nothing depends on how the patient
 * lies: offset along n (left), `anterior` halfway between the disc's direction and the sacral long
 * axis, `superior` perpendicular to both. Local coordinates (s, a, u) are mm from T0 along them.
 */
export interface SacralFrame {
  readonly origin: LpsPoint;
  readonly left: LpsDirection;
  readonly anterior: LpsDirection;
  readonly superior: LpsDirection;
}

/** A place in the sacral frame: mm along left, anterior, superior. */
export type Local = readonly [s: number, a: number, u: number];

/** The frame of a landmark. @throws RangeError for a landmark whose sides give no direction. */
export function sacralFrame(landmark: Landmark): SacralFrame {
  const disc = sagittalDirection(ALONG.disc, landmark, DEFAULT_DIRECTION_LINES);
  const long = sagittalDirection(ALONG.longAxis, landmark, DEFAULT_DIRECTION_LINES);
  const anterior = disc === null || long === null ? null : directionOf(add(disc, long));
  const superior = anterior === null ? null : directionOf(cross(anterior, landmark.normal));
  if (anterior === null || superior === null) throw new RangeError('The landmark has no anterior direction');
  return { origin: landmark.target, left: landmark.normal, anterior, superior };
}

/** Local coordinates of a place in the patient. */
export function toLocal(frame: SacralFrame, p: LpsPoint): Local {
  const v = displacement(frame.origin, p);
  return [dot(v, frame.left), dot(v, frame.anterior), dot(v, frame.superior)];
}

/** Local components of a direction. */
export function directionToLocal(frame: SacralFrame, d: LpsDirection): Local {
  return [dot(d, frame.left), dot(d, frame.anterior), dot(d, frame.superior)];
}

/** The place in the patient (LPS mm) of local coordinates. */
export function fromLocal(frame: SacralFrame, [s, a, u]: Local): LpsPoint {
  const at = (axis: 0 | 1 | 2): number =>
    frame.origin[axis] + s * frame.left[axis] + a * frame.anterior[axis] + u * frame.superior[axis];
  return lpsPoint(mm(at(0)), at(1), at(2));
}
