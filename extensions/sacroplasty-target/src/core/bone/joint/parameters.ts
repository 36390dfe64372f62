import { USUAL_PARAMETERS } from '../../anatomy';
import { anatomy, scanner, tuned, valuesOf, WATCHED, type ValuesOf } from '../../numeric';

const DEVELOPED = 'errors of the direction on open01 to open10: docs/measuring.md, The joint line';

/** The source of the direction's uncertainty. */
const WIDENED =
  'npm run accuracy on open01 to open10, then 1.65 times as wide: so much covered 95 % of open11 to open20, on which 70 % were covered';

/** The numbers with which the sacroiliac joint is found. A list is tried one after another. */
export const JOINT_PARAMETERS = {
  /** The ala's outline on axial levels: finely enough to distinguish the joint's two bones. */
  axial: {
    rays: tuned(72, 'rays', WATCHED),
    depths: tuned(64, 'samples', WATCHED),
    step: tuned(0.6, 'mm', WATCHED),
    /** Offset of the fan's centre: lateral to the S1 foramen, well inside any ala. */
    centreOffset: tuned(36, 'mm', WATCHED),
    /** Levels around T0: the part of the joint that the needle passes. */
    levels: tuned([0, 4, -4, 8, -8], 'mm', WATCHED),
    /** How many heights of 2 mm all levels together stand for: the scale of a joint's support. */
    heights: tuned(9, 'places', WATCHED),
    /** Half the width over which an edge is smeared, as a share of the largest voxel side. */
    smeared: tuned(0.3, 'share', WATCHED),
    /** The ilium is looked for this far beyond the sacrum. */
    gap: tuned(14, 'mm', WATCHED),
    /** The ilium's cortex begins where the values rise by this much above the gap's lowest. */
    rise: tuned(80, 'HU', WATCHED),
  },

  /** The line on which the sacral surface faces the ilium. */
  line: {
    /** Sacral surface counts as joint where the ilium is this near at most; nearer than usual counts more. */
    sacrumWidest: tuned(5, 'mm', WATCHED),
    sacrumUsual: tuned(3, 'mm', WATCHED),
    /** Less joint surface than this, in weighted mm of outline over all levels, shows no joint. */
    leastSupport: tuned(8, 'mm', WATCHED),
    /** Angles from straight forward at which joints run, and how finely they are first looked at. */
    from: tuned(-20, 'degrees', WATCHED),
    to: tuned(70, 'degrees', WATCHED),
    step: tuned(3, 'degrees', WATCHED),
    /** The line's distance is looked for in cells of this size, and in this many of them. */
    cell: tuned(0.5, 'mm', WATCHED),
    cells: tuned(240, 'samples', WATCHED),
    /** A point's weight for a line falls over this, up to this many cells: joints are curved by about 2 mm. */
    reach: tuned(3, 'mm', WATCHED),
    reachCells: tuned(12, 'samples', WATCHED),
    /** The ilium's own surface shows the direction too where it faces the sacrum this near; it counts this share. */
    iliumWidest: tuned(10, 'mm', WATCHED),
    iliumUsual: tuned(5, 'mm', WATCHED),
    iliumShare: tuned(0.5, 'share', WATCHED),
    /** Joints run at about this angle; the spread is wide, so that it weighs little. */
    usualAngle: USUAL_PARAMETERS.jointAngle,
    angleSpread: tuned(60, 'degrees', WATCHED),
    /** Points this near to the joint's line belong to it. */
    onLine: tuned(3, 'mm', WATCHED),
  },

  /** The direction, from the middle surface around that line. */
  course: {
    /** The joint space's middle lies this far beyond the sacral surface: half of its usual width. */
    beyondSurface: tuned(1, 'mm', WATCHED),
    /** Joints run inwards going down: the plane's usual shift per mm of height. */
    usualSlope: tuned(0.2, 'mm/mm', WATCHED),
    /** A plane turned further than this from where the outlines point is not this joint's. */
    furthest: tuned(30, 'degrees', WATCHED),
    /** The ala's outline is not the joint medial to this, to the side of the contour's origin, and behind it by so much less per mm. */
    medialAt: tuned(6, 'mm', WATCHED),
    medialBehind: tuned(1.3, 'mm/mm', WATCHED),
    /** The cortex's peak is looked for so far to both sides of its outer edge, in samples 1 mm apart. */
    peak: tuned(3, 'samples', WATCHED),
    /** Less contrast of cortex to soft tissue is noise. */
    leastContrast: tuned(100, 'HU', WATCHED),
  },

  /** A dark gap between two bright walls, on a line across it. */
  gap: {
    /** The two walls stand within this of any place between them. */
    wall: tuned(5, 'samples', WATCHED),
    softTissue: scanner(50, 'HU', 'attenuation: muscle and cartilage without contrast, about 40 to 60 HU'),
    /** A wall stands out from it by this share of the cortex's contrast at least. */
    leastWall: tuned(0.25, 'share', WATCHED),
    /** Darker than fat is gas: no deeper a gap. */
    darkest: scanner(-100, 'HU', 'attenuation: fat'),
    air: scanner(-1000, 'HU', 'definition of the Hounsfield unit'),
  },

  /** Where sacrum and ilium part, in a box around the plane that the outlines determine. */
  parting: {
    /** The box: half of it across, so far in front of the plane's place, behind it, below and above it; its sampling. */
    acrossHalf: tuned(18, 'mm', DEVELOPED),
    acrossStep: tuned(0.75, 'mm', DEVELOPED),
    front: tuned(33, 'mm', DEVELOPED),
    back: tuned(33, 'mm', DEVELOPED),
    alongStep: tuned(1.5, 'mm', DEVELOPED),
    below: tuned(18, 'mm', DEVELOPED),
    above: tuned(18, 'mm', DEVELOPED),
    heightStep: tuned(2, 'mm', DEVELOPED),
    /** What a step across by one sample costs, and how much more through cortex. */
    bend: tuned(0.08, 'cost', DEVELOPED),
    cut: tuned(4, 'cost', DEVELOPED),
    /** What cortex costs along the path, and the same within a gap deeper than this share of the cortex's contrast: a narrow gap is bright. */
    bright: tuned(3, 'cost', DEVELOPED),
    gapFrom: tuned(0.05, 'share', DEVELOPED),
    brightGap: tuned(0.3, 'cost', DEVELOPED),
    /** What a gap is worth, from this depth on, as a share of the cortex's contrast: shallower ones are marrow's texture. */
    deep: tuned(3, 'cost', DEVELOPED),
    least: tuned(0.12, 'share', DEVELOPED),
    /** What a sample away from another level's path costs, and the most; and a sample away from the plane. */
    levelBend: tuned(0.1, 'cost', DEVELOPED),
    levelJump: tuned(0.6, 'cost', DEVELOPED),
    astray: tuned(0.005, 'cost', DEVELOPED),
    /** How often every level is looked for again, held by both beside it. */
    rounds: tuned(2, 'rounds', DEVELOPED),
  },

  /** The two bones' walls, met along rays from where the bones part. */
  walls: {
    /** The direction is determined this far above and below the target. */
    levelHalf: anatomy(
      12,
      'mm',
      'chosen: the piece of the joint beside a needle; as in the cases made from real bones',
    ),
    /** The rays' directions: turned against the plane's normal, and rising against the horizontal. */
    turns: tuned([-60, -40, -20, 0, 20, 40, 60], 'degrees', DEVELOPED),
    rises: tuned([-20, 20], 'degrees', DEVELOPED),
    /** They go so far to both sides, in steps; the gap's lowest value lies within this many steps of its place. */
    reach: tuned(8, 'mm', DEVELOPED),
    step: tuned(0.5, 'mm', DEVELOPED),
    about: tuned(2, 'samples', DEVELOPED),
    /** Walls wider apart are none of one gap; shallower gaps, as a share of the cortex's contrast, are marrow's texture. */
    widest: tuned(8, 'mm', DEVELOPED),
    leastDepth: tuned(0.2, 'share', DEVELOPED),
    /** A wall ends where the values behind it have fallen by this share of the cortex's contrast. */
    behind: tuned(0.25, 'share', DEVELOPED),
    /**
     * The size of a piece of wall, how often it is met at least, and over how many mm to both sides its direction is
     * measured.
     */
    cell: tuned(1.5, 'mm', DEVELOPED),
    leastMet: tuned(2, 'places', DEVELOPED),
    slope: tuned(0.8, 'mm', DEVELOPED),
    /** Pieces of the two bones face each other where the walls are nearer than this, and opposite by this cosine of the directions into the bones. */
    narrow: tuned(5, 'mm', DEVELOPED),
    facing: tuned(-0.5, 'cosine', DEVELOPED),
  },

  /** The plane through the middle surface. */
  plane: {
    /** Fewer places show no plane. */
    least: tuned(30, 'places', DEVELOPED),
    rounds: tuned(10, 'rounds', DEVELOPED),
    /** A place this far from the plane counts half. */
    far: tuned(1.5, 'mm', DEVELOPED),
    /**
     * A second fit begins with what lies this near to the outlines' plane; it is taken where this many times as much of
     * the surface supports it.
     */
    near: tuned(4, 'mm', DEVELOPED),
    better: tuned(1.5, 'share', DEVELOPED),
    /** Joints are steeper than this shift per mm of height. */
    flattest: tuned(0.8, 'mm/mm', DEVELOPED),
  },

  /** How far the direction may be off: half of its 95 % interval. */
  sure: {
    /** How far the middle surface's places are off together, however many there are; and the share of their scatter that adds to it. */
    place: tuned(1, 'mm', WIDENED),
    scattered: tuned(1, 'share', WIDENED),
    /** The share that counts of how far the plane lies from the one that a second fit finds. */
    apart: tuned(0.8, 'share', WIDENED),
    /** From here on a person has to look. */
    most: tuned(11.5, 'degrees', WIDENED),
    /** Where only the outlines determine it; and where it is guessed from the bones beside a joint that is not seen. */
    outlined: tuned(20, 'degrees', DEVELOPED),
    guessed: tuned(25, 'degrees', DEVELOPED),
  },

  /** The sheet of the joint, and the sacrum's face beside it, as far as needles reach. */
  sheet: {
    /** The box around the plane: half of it across, so far in front of the plane's place, behind it, below and above it; its sampling. */
    acrossHalf: tuned(15, 'mm', WATCHED),
    acrossStep: tuned(0.75, 'mm', WATCHED),
    front: tuned(33, 'mm', WATCHED),
    back: tuned(18, 'mm', WATCHED),
    alongStep: tuned(1.5, 'mm', WATCHED),
    below: tuned(36, 'mm', WATCHED),
    above: tuned(26, 'mm', WATCHED),
    heightStep: tuned(2, 'mm', WATCHED),
    /** The cost of a sample's bend from one column to the next, and the most that a jump costs; the same from level to level. */
    bend: tuned(0.2, 'cost', WATCHED),
    jump: tuned(1, 'cost', WATCHED),
    levelBend: tuned(0.1, 'cost', WATCHED),
    levelJump: tuned(0.6, 'cost', WATCHED),
    /** What a sample away from the plane costs: of two gaps alike the nearer is the joint's. */
    astray: tuned(0.005, 'cost', WATCHED),
    /** How often every level is looked for again, held by both beside it. */
    rounds: tuned(2, 'rounds', WATCHED),
    /** Neighbours this many samples apart at most hang together; the joint is the sheet with most of a gap this near to the target's level. */
    furthestStep: tuned(3, 'samples', WATCHED),
    startHalf: tuned(10, 'mm', WATCHED),
    /** Shallower gaps, as a share of the cortex's contrast, show no face; wider ones are no joint. */
    leastDepth: tuned(0.12, 'share', WATCHED),
    widest: tuned(7, 'mm', WATCHED),
    /** The face is a plane over one of these lengths, the first that shows this much joint space. */
    looks: tuned([2.5, 5, 10, 20], 'mm', WATCHED),
    leastSeen: tuned(2, 'points', WATCHED),
    /** Half the spread, mm, that is lent to what is seen: a plane that is determined on one side only stays flat. */
    steady: tuned(0.75, 'mm', WATCHED),
    /**
     * Its uncertainty where it is seen well; and the radius with which a joint bends away from a plane, which adds to
     * it the farther the look.
     */
    uncertainty: tuned(0.4, 'mm', WATCHED),
    bendRadius: tuned(50, 'mm', WATCHED),
  },

  /** The guess where no joint is seen: the brightest straight ridge beside the ala. */
  ridge: {
    /** Angles from straight forward that are tried: wider apart than the answer is good to. */
    firstAngle: tuned(12, 'degrees', WATCHED),
    angleStep: tuned(3, 'degrees', WATCHED),
    angles: tuned(17, 'places', WATCHED),
    /** Axial levels around T0. */
    levels: tuned([-8, -4, 0, 4, 8], 'mm', WATCHED),
    /** The ridge is followed this far to the front and to the back, in steps. */
    half: tuned(20, 'mm', WATCHED),
    step: tuned(2, 'mm', WATCHED),
    /** Between these places to the side of the fan's centre, 1 mm apart, joint and ilium lie. */
    from: tuned(6, 'samples', WATCHED),
    to: tuned(46, 'samples', WATCHED),
    /** A ridge is brighter than what lies this far to both sides of it, 1 mm apart. */
    flank: tuned(5, 'samples', WATCHED),
    /** Brighter ridges count no more: a dense spot is no line. */
    brightest: tuned(200, 'HU', WATCHED),
    /** Less mean brightness along the ridge than this shows none. */
    least: tuned(40, 'HU', WATCHED),
  },

  /** Where the ala ends at the landmark line. */
  limit: {
    /**
     * The joint's followed face determines it where its uncertainty is no more than this; it is asked for in these
     * steps, so far.
     */
    mostUncertainty: tuned(1.5, 'mm', 'the lateral faces of open01 to open10: better than the line up to there'),
    step: tuned(0.5, 'mm', WATCHED),
    reach: tuned(90, 'mm', WATCHED),
    /** Elsewhere the outlines determine it: how often line and level are brought together. */
    rounds: tuned(3, 'rounds', WATCHED),
  },
} as const;

export type JointParameters = ValuesOf<typeof JOINT_PARAMETERS>;

export const JOINT: JointParameters = valuesOf(JOINT_PARAMETERS);
