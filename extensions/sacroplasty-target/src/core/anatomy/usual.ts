/*
 * Where things usually lie in adults, mm from the midline: taken only where the images do not show them, and said so.
 */

/** The lateral edge of the sacral canal. */
export const USUAL_CANAL_EDGE = 25;

/** The lateral edge of the S1 foramen. */
export const USUAL_FORAMEN_EDGE = 30;

/** The sacroiliac joint: an ala whose joint is not seen is taken to end here at most. */
export const USUAL_JOINT_OFFSET = 58;

/** The ala target, about halfway between foramen and joint: to draw and to aim at, never to measure from. */
export const USUAL_ALA_OFFSET = 45;
