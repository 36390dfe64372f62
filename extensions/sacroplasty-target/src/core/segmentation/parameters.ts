import { WALL_PARAMETERS } from '../boneSurface';
import { NOT_MEASURED, tuned, valuesOf } from '../numeric';

/** The numbers with which a segmented sacrum is read and measured on. */
export const SEGMENTATION_PARAMETERS = {
  /** Which of its surface are its walls: as of the traced surface. */
  wall: WALL_PARAMETERS,

  /** Whether bone of the sacrum lies in front of a place: then its wall is no anterior one, but canal or dorsal foramen. */
  ahead: {
    /** It is looked for this far ahead, */
    reach: tuned(40, 'mm', NOT_MEASURED),
    /** in such steps, and twice as finely behind a needle's exit. */
    step: tuned(1, 'mm', NOT_MEASURED),
  },

  /** A needle's exit. */
  exit: {
    /** Below this cosine between needle and wall its uncertainty grows no further. */
    flattest: tuned(0.05, 'cosine', NOT_MEASURED),
  },

  /** The segment's share of space. */
  field: {
    /** A smoothed voxel stays this much on its own side of one half. */
    kept: tuned(0.05, 'share', NOT_MEASURED),
    /** Empty voxels around the segment: smoothing and gradients reach this far. */
    pad: tuned(3, 'places', NOT_MEASURED),
  },

  /** Its surface points are sorted into layers of this thickness: no measured number depends on it. */
  layer: tuned(2, 'mm', NOT_MEASURED),

  /** The curves in which it cuts planes: sampled this densely, in shares of the smallest voxel side. */
  outline: {
    density: tuned(0.75, 'voxels', NOT_MEASURED),
  },

  /** How its frames must lie: rounding of what was stored is no other place. */
  frames: {
    /** Directions differ by a cosine this much below 1 at most, */
    turned: tuned(1e-6, 'cosine', NOT_MEASURED),
    /** spacings of pixels by less than this, */
    spacing: tuned(1e-4, 'mm', NOT_MEASURED),
    /** and places from the even grid by no more than this. */
    place: tuned(0.05, 'mm', NOT_MEASURED),
  },
} as const;

export const SEGMENTATION = valuesOf(SEGMENTATION_PARAMETERS);
