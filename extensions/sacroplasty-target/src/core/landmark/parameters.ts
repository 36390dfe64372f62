import { anatomy, NOT_MEASURED, tuned, valuesOf } from '../numeric';

/** What is no S1 body, and what the program says of corners that it has proposed. */
export const LANDMARK_PARAMETERS = {
  /** A corner that may be off by more than this must be looked at before any other. */
  unsure: tuned(4, 'mm', NOT_MEASURED),

  /** A target or corner that has moved by no more lies in the same vertebra. */
  sameVertebra: anatomy(8, 'mm', 'chosen; about a quarter of the height of S1, 25 to 32 mm'),

  /** Distances between any two corners. */
  size: {
    /** Nearer than this they are one click made twice. */
    coincident: tuned(1, 'mm', NOT_MEASURED),
    /** What lies outside of these is another structure, or a slip of the hand. */
    least: anatomy(8, 'mm', "chosen; an adult's S1 body begins at about 18 mm, its inferior endplate"),
    most: anatomy(90, 'mm', "chosen; an adult's S1 body ends at about 55 mm, a diagonal"),
  },

  /** The plane of the corners. */
  plane: {
    /** No corner may lie farther from it. */
    coplanar: tuned(1, 'mm', 'the method: corners on one plane to within 1 mm'),
    /** It counts as sagittal above this cosine between its normal and left: a patient turned by up to 60 degrees. */
    sagittal: tuned(0.5, 'cosine', NOT_MEASURED),
    /** With less area of their parallelogram the corners lie on one line and fix no plane. */
    leastArea: tuned(20, 'mm2', NOT_MEASURED),
  },

  /** The order of the corners. */
  order: {
    /** sin of the least angle by which a corner must turn: 2 degrees, or three corners lie on one line. */
    leastTurn: tuned(0.035, 'share', NOT_MEASURED),
    /**
     * How far an S1 body may be tilted forward (promontory down) about the left-right axis: beyond these limits it has
     * been named wrongly round. (Names one corner too far round turn it by 90 degrees: that shows unless the true tilt is
     * under 25 or over 90.)
     */
    leastTilt: anatomy(
      0,
      'degrees',
      'chosen; the superior endplate slopes by 20 to 80 degrees, the wedge adds 10 to 20',
    ),
    mostTilt: anatomy(
      115,
      'degrees',
      'chosen; the superior endplate slopes by 20 to 80 degrees, the wedge adds 10 to 20',
    ),
    usualTilt: anatomy(60, 'degrees', 'chosen; about the middle of 20 to 80 degrees of slope with 10 to 20 of wedge'),
    /** So far from the usual tilt names are upside down rather than one corner too far round. */
    upsideDown: tuned(
      135,
      'degrees',
      'halfway between names one corner (90 degrees) and two corners (180) too far round',
    ),
  },
} as const;

export const LANDMARK = valuesOf(LANDMARK_PARAMETERS);
