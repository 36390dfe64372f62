import { anatomy, NOT_MEASURED, tuned, valuesOf, type ValuesOf } from '../numeric';

const JOINT_OFFSETS = 'chosen; 40 sides of open01 to open20: the joint at 57.6 mm on average, 49 to 64';
const DRAGGING = 'set by hand; what it changes was measured: docs/measuring.md, While a corner is dragged';

/** The numbers with which both sides are measured on a surface: handed in, so that a script can vary them. */
export const MEASURING_PARAMETERS = {
  /** The offsets that a side is swept in. */
  sweep: {
    /** They lie no farther apart than this. */
    spacing: tuned(1, 'mm', NOT_MEASURED),
    /** Where no joint is found the sweep ends here. */
    widest: anatomy(60, 'mm', JOINT_OFFSETS),
    /** It goes on this far past the joint, or past a target beyond it. */
    beyond: tuned(1, 'mm', NOT_MEASURED),
  },

  /** Where on the landmark line the joint may be met. */
  joint: {
    /** Medial to this it is not. */
    begins: anatomy(50, 'mm', JOINT_OFFSETS),
    /** So near to the lateral limit the line lies in the joint. */
    at: tuned(1, 'mm', NOT_MEASURED),
    /** Where the joint is not seen, an exit beyond this offset may lie past it. */
    unseen: tuned(55, 'mm', NOT_MEASURED),
  },

  /** The S1 foramen, which a slice or a needle meets from above. */
  foramen: {
    /** Medial to this it is not met. */
    begins: tuned(8, 'mm', NOT_MEASURED),
    /** So far past its lateral edge its roof still counts as its own. */
    pastEdge: tuned(2, 'mm', NOT_MEASURED),
    /** So far past its lateral edge, what lies behind the bone lies beside it. */
    beside: tuned(6, 'mm', NOT_MEASURED),
    /** A wall whose normal points down by more than this is a roof; and where a needle leaves through it. */
    roof: tuned(-0.3, 'cosine', NOT_MEASURED),
    exitRoof: tuned(-0.5, 'cosine', NOT_MEASURED),
    /** Behind a needle's exit through it bone may follow this near. */
    boneFollows: tuned(40, 'mm', NOT_MEASURED),
  },

  /** What makes a distance an answer. */
  distance: {
    /** One with more uncertainty than this is none. */
    mostUncertain: tuned(10, 'mm', NOT_MEASURED),
  },
} as const;

export type MeasuringParameters = ValuesOf<typeof MEASURING_PARAMETERS>;

export const MEASURING: MeasuringParameters = valuesOf(MEASURING_PARAMETERS);

/** Every number with which a landmark is analysed. */
export const ANALYSIS_PARAMETERS = {
  measuring: MEASURING_PARAMETERS,

  /** While a corner is dragged, bone that was found from a target this near, with a plane turned this little, is kept. */
  dragging: {
    target: tuned(6, 'mm', DRAGGING),
    turn: tuned(6, 'degrees', DRAGGING),
  },

  /** What is reported of an ala target and of a breach. */
  reporting: {
    /** An ala target nearer to the midline than this is none: it would leave its side. */
    leastOffset: tuned(1, 'mm', NOT_MEASURED),
    /** Offsets nearer than this are the same slice. */
    sameSlice: tuned(0.01, 'mm', NOT_MEASURED),
  },
} as const;

export const ANALYSIS: ValuesOf<typeof ANALYSIS_PARAMETERS> = valuesOf(ANALYSIS_PARAMETERS);

/** Offsets nearer than this are the same slice, mm. */
export const SAME_SLICE = ANALYSIS.reporting.sameSlice;
