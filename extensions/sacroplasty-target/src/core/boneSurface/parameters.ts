import { NOT_MEASURED, tuned, valuesOf, WATCHED, type ValuesOf } from '../numeric';

/** Which points of a sacrum's surface are its walls, whatever the surface was taken from. */
export const WALL_PARAMETERS = {
  /** A wall faces forward when its normal is within about 53 degrees of anterior. */
  facesForward: tuned(0.6, 'cosine', WATCHED),
  /** Nearest points are looked for this far to both sides. */
  lookAround: tuned(20, 'mm', WATCHED),
  /** Nearer than this, or above this cosine, the distance is taken along the wall's normal. */
  near: tuned(2.5, 'mm', WATCHED),
  straight: tuned(0.9, 'cosine', WATCHED),
} as const;

/** The numbers with which the first exit along a line is found, whatever the surface was taken from. */
export const FIRST_EXIT_PARAMETERS = {
  /** Places along the line are asked this far apart: thinner bone may be passed over. */
  march: tuned(0.5, 'mm', NOT_MEASURED),
  /** How far ahead of the start and behind it bone and its end are looked for. */
  ahead: tuned(60, 'mm', NOT_MEASURED),
  behind: tuned(40, 'mm', NOT_MEASURED),
  /** Bone that ends for less than this goes on. */
  bridged: tuned(1, 'mm', NOT_MEASURED),
  /** So often the step in which the exit lies is halved: to half a micrometre. */
  halvings: tuned(10, 'rounds', NOT_MEASURED),
} as const;

export type FirstExitParameters = ValuesOf<typeof FIRST_EXIT_PARAMETERS>;

export const FIRST_EXIT: FirstExitParameters = valuesOf(FIRST_EXIT_PARAMETERS);
