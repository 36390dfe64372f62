import { FIRST_EXIT_PARAMETERS } from '../../boneSurface';
import { tuned, valuesOf, WATCHED, type ValuesOf } from '../../numeric';

/** The numbers with which a needle's exit from bone is found. */
export const NEEDLE_PARAMETERS = {
  firstExit: FIRST_EXIT_PARAMETERS,

  /** The exit on the traced surface. */
  exit: {
    /** Above this cosine between needle and wall the crossing is placed anew on its own edge, */
    steep: tuned(0.35, 'cosine', WATCHED),
    /** which moves it by this much at most. */
    farthestShift: tuned(1, 'mm', WATCHED),
    /** With more uncertainty than this a wall behind the start is asked too. */
    flat: tuned(10, 'mm', WATCHED),
    /** Something denser than bone this near the way between start and exit makes the exit unknown; read so often. */
    blocksWithin: tuned(4, 'mm', WATCHED),
    blocksStep: tuned(0.75, 'mm', WATCHED),
    /** The uncertainty of an exit at which no cortex is seen. */
    unseen: tuned(2, 'voxels', WATCHED),
  },

  /** An exit that only the needle's own profile shows. */
  profile: {
    /** It is searched this far around the unseen wall. */
    before: tuned(6, 'mm', WATCHED),
    beyond: tuned(25, 'mm', WATCHED),
    /** For a fall of this many times the least that is seen. */
    leastFall: tuned(1.5, 'share', WATCHED),
    /** Uncertainty of such an edge, on top of the voxel. */
    uncertainty: tuned(1, 'mm', WATCHED),
    /** Rounds of placing it, the shift that is not worth another, and how far it may move in all. */
    rounds: tuned(6, 'rounds', WATCHED),
    settled: tuned(0.1, 'mm', WATCHED),
    farthest: tuned(3, 'mm', WATCHED),
    /** The profile's sampling, and the samples on each side over which a fall is measured. */
    step: tuned(0.5, 'mm', WATCHED),
    half: tuned(3, 'samples', WATCHED),
    /** The nine lines of its bundle lie this far apart. */
    bundle: tuned(1.2, 'mm', WATCHED),
    /** For a wall's normal, values are compared this far to both sides. */
    normalReach: tuned(1.5, 'mm', WATCHED),
  },

  /** An exit at the sacroiliac joint. */
  joint: {
    /** The sacrum's face is asked for in such steps, so far. */
    step: tuned(0.5, 'mm', WATCHED),
    reach: tuned(60, 'mm', WATCHED),
  },

  /** How far a needle's places lie beyond the surface. */
  depth: {
    /** The places, and how many to each side of the start are known. */
    step: tuned(1, 'mm', WATCHED),
    reach: tuned(64, 'samples', WATCHED),
    /** Nearer to the traced surface than this the edge is fitted; farther away the tracing is enough. */
    near: tuned(2, 'mm', WATCHED),
    /** Beyond this along the ray no surface is near, however obliquely the ray meets it. */
    far: tuned(8, 'mm', WATCHED),
    /** A fit that moves the edge farther than this is made anew around the edge it found, so often. */
    recentred: tuned(0.5, 'mm', WATCHED),
    rounds: tuned(2, 'rounds', WATCHED),
    /** The surface point nearest to a place is looked for on this many slices to both sides. */
    slicesAround: tuned(3, 'slices', WATCHED),
    /** A wall whose nearest traced point lies farther to the side is a jump of the tracing and no wall. */
    farthestAside: tuned(3, 'mm', WATCHED),
  },

  /** An exit behind the traced part. */
  behind: {
    /** A needle runs up along the front of the bone where it rises by more than this per mm. */
    upward: tuned(0.3, 'mm/mm', WATCHED),
    /** The wall is fitted at this many places 1 mm apart on both sides of the exit; this many fits at least show it. */
    around: tuned(10, 'places', WATCHED),
    least: tuned(14, 'places', WATCHED),
    /** Above this cosine a fall across the needle belongs to the wall. */
    facing: tuned(0.5, 'cosine', WATCHED),
    /** An edge whose fitted shell is thinner than this is no cortex. */
    leastCortex: tuned(0.4, 'mm', WATCHED),
    /** Edges that scatter more around a straight wall are not those of one. */
    scatter: tuned(0.4, 'mm', WATCHED),
    /** With more uncertainty the fits on one side of the exit may not reach out of it. */
    sure: tuned(8, 'mm', WATCHED),
  },

  /** The front wall that is followed there. */
  wall: {
    /** Columns across the needle, 1 mm apart, from its start backwards, and their samples. */
    columns: tuned(68, 'places', WATCHED),
    depths: tuned(48, 'samples', WATCHED),
    step: tuned(0.75, 'mm', WATCHED),
    /** The needle lies at this depth of every column: 19 mm of bone behind it, 16 mm in front. */
    needle: tuned(26, 'samples', WATCHED),
    /** What the wall pays for a sample nearer or farther than in the column beside; it never jumps. */
    bend: tuned(0.25, 'cost', WATCHED),
    jump: tuned(1000, 'cost', WATCHED),
    /** A fall this many times the least that is seen is a certain edge: no slice is unfolded here to learn it from. */
    certain: tuned(5, 'share', WATCHED),
    /** The first outer edge wins as on the traced surface (its `cost`), but not over one further in: the canal's. */
    reach: tuned(6, 'mm', WATCHED),
    /** A break of the wall that is bridged, in columns: a foramen's mouth is wider. */
    widestBreak: tuned(4, 'places', WATCHED),
    /** The surface beside the start is looked for in such steps. */
    march: tuned(0.25, 'mm', WATCHED),
  },
} as const;

export type NeedleParameters = ValuesOf<typeof NEEDLE_PARAMETERS>;

export const NEEDLE: NeedleParameters = valuesOf(NEEDLE_PARAMETERS);
