import { anatomy, NOT_MEASURED, tuned, valuesOf } from '../numeric';

/** The numbers with which needles are directed and their distances classed. */
export const TRAJECTORY_PARAMETERS = {
  /** The limits between the classes of a distance; no cut-off in mm is established beyond that paper. */
  distance: {
    near: anatomy(3, 'mm', 'paper, Table 1'),
    middle: anatomy(10, 'mm', 'paper, Table 1'),
  },

  /** A line that the user draws. */
  line: {
    /** A shorter one has no direction that two clicks could give: 1 mm at an end would turn it by 6 degrees. */
    shortest: tuned(10, 'mm', NOT_MEASURED),
    /** One that is turned farther from the usual one is nearer to its perpendicular than to it: another structure. */
    mostTurned: tuned(45, 'degrees', 'halfway between the usual line and its perpendicular'),
    /** The highest that the L5 inferior endplate lies above S1. */
    highestL5: anatomy(
      30,
      'mm',
      'chosen; the disc is up to about 15 mm high, and the upper endplate of L5 lies a body, about 27 mm, above it',
    ),
  },

  /** Least share of the landmark's normal that must lie across the joint line for both views to fix one direction: about one degree. */
  leastCrossing: tuned(0.02, 'share', NOT_MEASURED),
} as const;

export const TRAJECTORY = valuesOf(TRAJECTORY_PARAMETERS);
