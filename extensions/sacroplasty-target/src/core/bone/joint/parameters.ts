import { USUAL_PARAMETERS } from '../../anatomy';
import { anatomy, scanner, tuned, valuesOf, WATCHED, type ValuesOf } from '../../numeric';

/** The numbers with which the sacroiliac joint is found. A list is tried one after another. */
export const JOINT_PARAMETERS = {
  /** The ala's outline on axial levels: finely enough to tell the joint's two bones apart. */
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
    /** The line's distance is looked for in cells of this size, so many in all. */
    cell: tuned(0.5, 'mm', WATCHED),
    cells: tuned(240, 'samples', WATCHED),
    /** A point supports a line with a weight that falls over this, as far as so many cells: joints are curved by about 2 mm. */
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

  /** The direction, from the joint space around that line. */
  course: {
    /** The joint space's middle lies this far beyond the sacral surface: half of its usual width. */
    beyondSurface: tuned(1, 'mm', WATCHED),
    /** Joints run inwards going down: the plane's usual shift per mm of height. */
    usualSlope: tuned(0.2, 'mm/mm', WATCHED),
    /** Starts that differ by less do not lead to other planes; */
    sameStart: tuned(4, 'degrees', WATCHED),
    /** nor do planes that differ by less than this. */
    samePlane: tuned(2, 'degrees', WATCHED),
    samePlace: tuned(0.75, 'mm', WATCHED),
    /** A plane turned further than this from where the outlines point is not this joint's. */
    furthest: tuned(30, 'degrees', WATCHED),
    /** The direction is sure with this much joint space (weighted midpoints), plane to so many mm, and with halves and other start within degrees. */
    sureWeight: tuned(32, 'points', WATCHED),
    sureScatter: tuned(2, 'mm', WATCHED),
    sureApart: tuned(10, 'degrees', WATCHED),
    /** The ala's outline is not the joint medial to this, to the side of the contour's origin, and behind it by so much less per mm. */
    medialAt: tuned(6, 'mm', WATCHED),
    medialBehind: tuned(1.3, 'mm/mm', WATCHED),
    /** The cortex's peak is looked for so far to both sides of its outer edge, in samples 1 mm apart. */
    peak: tuned(3, 'samples', WATCHED),
    /** Less contrast of cortex to soft tissue is noise. */
    leastContrast: tuned(100, 'HU', WATCHED),
  },

  /** The plane through the middle of the joint space. */
  plane: {
    /** Fewer midpoints, or less of the joint space, show no plane. */
    leastPoints: tuned(25, 'points', WATCHED),
    leastWeight: tuned(2, 'share', WATCHED),
    /** Joints are steeper than this shift per mm of height. */
    flattest: tuned(0.8, 'mm/mm', WATCHED),
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

  /** The joint space around a plane: narrow gaps that run on steadily. */
  space: {
    /** The box around the expected plane: half of it across, along and in height, and its sampling. */
    acrossHalf: tuned(12, 'mm', WATCHED),
    acrossStep: tuned(0.75, 'mm', WATCHED),
    alongHalf: tuned(30, 'mm', WATCHED),
    alongStep: tuned(1.5, 'mm', WATCHED),
    heightHalf: tuned(10, 'mm', WATCHED),
    heightStep: tuned(2.5, 'mm', WATCHED),
    /** How much a level's own gap counts, and each of the two beside it. */
    ownLevel: tuned(0.5, 'share', WATCHED),
    besideLevel: tuned(0.25, 'share', WATCHED),
    /** The cost of a sample's bend from one column to the next, and the most that a jump costs. */
    bend: tuned(0.1, 'cost', WATCHED),
    jump: tuned(1, 'cost', WATCHED),
    /** Shallower gaps, as a share of the cortex's contrast, are marrow's texture. */
    leastDepth: tuned(0.4, 'share', WATCHED),
    /** Wider gaps are no joint; narrower ones than usual count more. */
    widest: anatomy(6, 'mm', 'chosen; the joint space of adults, not measured'),
    usual: anatomy(3, 'mm', 'chosen; the joint space of adults, not measured'),
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
    /** The face is a plane over so many mm, the first that shows this much joint space. */
    looks: tuned([2.5, 5, 10, 20], 'mm', WATCHED),
    leastSeen: tuned(2, 'points', WATCHED),
    /** Half the spread, mm, that is lent to what is seen: a plane that is told on one side only stays flat. */
    steady: tuned(0.75, 'mm', WATCHED),
    /** Its doubt where it is seen well; and the radius with which a joint bends away from a plane, which adds to it the farther the look. */
    doubt: tuned(0.4, 'mm', WATCHED),
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

  /** Where the ala ends at the landmark line: how often line and level are brought together. */
  limit: {
    rounds: tuned(3, 'rounds', WATCHED),
  },
} as const;

export type JointParameters = ValuesOf<typeof JOINT_PARAMETERS>;

export const JOINT: JointParameters = valuesOf(JOINT_PARAMETERS);
