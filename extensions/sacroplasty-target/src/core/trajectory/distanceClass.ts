import { mm, type Millimetres } from '../geometry';
import { TRAJECTORY } from './parameters';

/** Table 1's classes of the distance to the anterior cortex, and the breach in front of it. */
export type DistanceClass = 'breach' | 'near' | 'middle' | 'far';

/**
 * Limits between the classes. Configuration: no cut-off in mm is established in the literature.
 * `near`: distance <= near; `middle`: near < distance <= middle; `far`: beyond.
 */
export interface DistanceThresholds {
  readonly near: Millimetres;
  readonly middle: Millimetres;
}

/** The limits of the paper's Table 1. */
export const PUBLISHED_THRESHOLDS: DistanceThresholds = {
  near: mm(TRAJECTORY.distance.near),
  middle: mm(TRAJECTORY.distance.middle),
};

/** The class of a signed distance from the ala target to the anterior cortex. */
export function classifyDistance(
  distance: Millimetres,
  thresholds: DistanceThresholds = PUBLISHED_THRESHOLDS,
): DistanceClass {
  if (distance < 0) return 'breach';
  if (distance <= thresholds.near) return 'near';
  if (distance <= thresholds.middle) return 'middle';
  return 'far';
}
