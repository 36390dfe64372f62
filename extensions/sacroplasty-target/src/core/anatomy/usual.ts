import {
  degreesToRadians,
  reversed,
  POSTERIOR,
  rotateAbout,
  signOf,
  SUPERIOR,
  type LpsDirection,
  type Side,
} from '../geometry';
import { USUAL } from './parameters';

/*
 * Where things usually lie in adults, mm from the midline: taken only where the images do not show them, and said so.
 */

/** The lateral edge of the sacral canal. */
export const USUAL_CANAL_EDGE = USUAL.canalEdge;

/** How far from the midline the sacral canal reaches at S1. */
export const USUAL_CANAL_REACH = USUAL.canalReach;

/** The lateral edge of the S1 foramen. */
export const USUAL_FORAMEN_EDGE = USUAL.foramenEdge;

/** The sacroiliac joint: an ala whose joint is not seen is taken to end here at most. */
export const USUAL_JOINT_OFFSET = USUAL.jointOffset;

/** The ala target: to draw and to aim at, never to measure from. */
export const USUAL_ALA_OFFSET = USUAL.alaOffset;

/** A horizontal joint line as it usually runs, forward and to the side: to draw and to take hold of, never to measure from. */
export function usualJointDirection(side: Side): LpsDirection {
  return rotateAbout(reversed(POSTERIOR), SUPERIOR, degreesToRadians(signOf(side) * USUAL.jointAngle));
}
