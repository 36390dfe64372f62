import { NOT_MEASURED, tuned, valuesOf } from '../numeric';

/**
 * The numbers with which the surface is drawn on the pictures, and by which it is shown unasked: no measured number
 * depends on them.
 */
export const OUTLINE_PARAMETERS = {
  /**
   * With a larger uncertainty (half of a 95 % interval) an outline is drawn as unsure: on a usual picture of a sacrum, 2
   * to 4 pixels per mm, the eye sees such an error at once. A distance with a larger one makes the outline shown without being asked for
   * (`asksForALook`).
   */
  unsure: tuned(1.5, 'mm', NOT_MEASURED),
  /** A plane's normal nearer to left than this gives no good first axis with it. */
  nearlyLeft: tuned(0.9, 'cosine', NOT_MEASURED),
  /** Outlines kept at a time: four views, and the slices that a user scrolls back and forth between. */
  kept: tuned(64, 'slices', NOT_MEASURED),
  /** Planes that differ by less (mm at the patient's origin, share of a unit normal) are the same: rounding of a camera. */
  samePlane: tuned(1e-4, 'mm', NOT_MEASURED),
} as const;

export const OUTLINE = valuesOf(OUTLINE_PARAMETERS);
