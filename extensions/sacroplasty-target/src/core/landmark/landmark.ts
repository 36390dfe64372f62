import { travel, type LpsDirection, type LpsPoint, type Millimetres } from '../geometry';
import type { Corners } from './corners';

/**
 * The S1 diagonal landmark (paper, Fig 1A). Only `buildLandmark` makes one, so that whatever holds
 * a Landmark holds a convex, coplanar quadrilateral in anatomical order.
 */
export interface Landmark {
  readonly corners: Corners;
  /** T0: where line A (PS-AI) crosses line B (AS-PI), LPS mm. */
  readonly target: LpsPoint;
  /** n: unit normal of the sagittal plane of the corners, to the patient's left = the lateral beam. */
  readonly normal: LpsDirection;
}

/** L(s) = T0 + s n: where the landmark lies on the parasagittal slice at `offset` (mm, left positive). */
export function landmarkLine(landmark: Landmark, offset: Millimetres): LpsPoint {
  return travel(landmark.target, landmark.normal, offset);
}
