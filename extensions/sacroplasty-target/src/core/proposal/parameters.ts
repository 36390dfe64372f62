import { anatomy, scanner, tuned, valuesOf, type ValuesOf } from '../numeric';

/** The numbers with which S1 is found. A list is tried one after another. */
export const PROPOSAL_PARAMETERS = {
  /** Where S1 may lie. */
  look: {
    /** A click may lie this far beside the midline: anywhere in the body. */
    besideMidline: tuned(24, 'mm'),
    /** A click this far outside the body that was found still means it. */
    clickTolerance: tuned(3, 'mm'),
    /** The middle of the bone in a part of the stack lies this far beside the midline at most. */
    besideBone: tuned(32, 'mm'),
    /** Without a click, S1's surroundings are found this far beside its midline. */
    besideGlance: tuned(6, 'mm'),
    /** How many bodies in a picture are looked at closely: all its levels; or enough to see where S1 may lie. */
    allLevels: tuned(10, 'candidates'),
    glance: tuned(3, 'candidates'),
    /** A glance is content with images so far apart. */
    glanceApart: tuned(3, 'mm'),
    /** For a first look at a whole series voxels this large will do: S1 is 30 mm high. */
    glanceVoxel: tuned(2, 'mm'),
    /**
     * Half the box around a place in which S1 is looked for there: the bones that are mirrored, beside the place, and
     * the pictures, turned as far as patients lie.
     */
    sideways: tuned(130, 'mm'),
    frontToBack: tuned(120, 'mm'),
    headToFoot: tuned(110, 'mm'),
    /** So much above the middle of the endplate must be in view: else S1 itself may be what lies above S2. */
    seenAbove: tuned(20, 'mm'),
  },

  /** The parts of a stack in which S1 is looked for. */
  region: {
    /** Height of a part: S1 anywhere in it is seen with its neighbours. */
    height: tuned(80, 'mm'),
    /** So often a voxel is looked at. */
    stride: tuned(4, 'mm'),
    bone: tuned(180, 'HU'),
    /** With less bone than this, as coarsely counted, there is no pelvis or spine. */
    leastBone: tuned(20_000, 'mm3'),
  },

  /** The midsagittal plane: across it the bones mirror each other best. */
  mirror: {
    /** What counts as bone when the halves are compared: soft tissue is all alike, metal no more than bone. */
    leastBone: scanner(0, 'HU', 'definition of the Hounsfield unit: water'),
    mostBone: tuned(500, 'HU'),
    /** The part of the patient that is compared: from the spine's own bones out to the iliac wings. */
    nearest: tuned(3, 'mm'),
    lateral: tuned(84, 'mm'),
    anterior: tuned(45, 'mm'),
    posterior: tuned(60, 'mm'),
    vertical: tuned(48, 'mm'),
    /** So much more is read above and below, for turned planes. */
    margin: tuned(30, 'mm'),
    /** A plane turned by up to 20 degrees, and a little more, is searched for; and moved in such steps. */
    slopes: tuned([-0.39, -0.26, -0.13, 0, 0.13, 0.26, 0.39], 'mm/mm'),
    offsetStep: tuned(4, 'mm'),
    /** Halves less alike than this are no halves: a plane beside the midline. In patients 0.6 and more. */
    leastLikeness: tuned(0.5, 'share'),
    /** Fewer comparable pairs than this share of the fullest say nothing. */
    leastShare: tuned(0.35, 'share'),
    /** The fullest holds at least this share of all pairs: else no symmetry can be seen. */
    leastFull: tuned(0.15, 'share'),
    grid: tuned(2.5, 'mm'),
    /** Pairs are compared this far apart: first everywhere, then for the best poses alone, then around the best one. */
    coarse: tuned(12, 'mm'),
    closer: tuned(9, 'mm'),
    bestPoses: tuned(24, 'candidates'),
    middling: tuned(6, 'mm'),
    fine: tuned(4, 'mm'),
    /** First steps of the pattern search, and how often they are halved: middling, and fine. */
    middlingSlope: tuned(0.06, 'mm/mm'),
    middlingOffset: tuned(2, 'mm'),
    middlingHalvings: tuned(3, 'rounds'),
    fineSlope: tuned(0.02, 'mm/mm'),
    fineOffset: tuned(0.8, 'mm'),
    fineHalvings: tuned(4, 'rounds'),
  },

  /** The picture of a sagittal slab. */
  slab: {
    /** Half size of the picture: S1 with L5 above and S2 below, wherever in S1 it is centred. */
    half: tuned(80, 'mm'),
    pixel: tuned(1, 'mm'),
    /** So far to both sides images are averaged, and how much each counts: the bodies are flat there, noise is not. */
    reach: tuned(4.5, 'mm'),
    spread: tuned(3, 'mm'),
    /** How far apart these images lie. */
    apart: tuned(1.5, 'mm'),
    /** Gradient that counts half of the strongest: well over marrow's texture, well under thin cortex. */
    halfStrong: tuned(25, 'HU/mm'),
    /** Off the midline by this, a vertebral body is still there; spinous processes and the sacral crest are not. */
    flank: tuned(12, 'mm'),
  },

  /**
   * What an S1 body looks like, in its own axes: along the superior endplate to the front, and up from it, from the
   * endplate's middle. Adults differ little in size; they differ in how far the body leans. Scatter: standard
   * deviations, generous.
   */
  shape: {
    endplate: tuned(30, 'mm'),
    endplateScatter: tuned(4, 'mm'),
    frontAI: tuned(1.5, 'mm'),
    upAI: tuned(-32, 'mm'),
    upScatterAI: tuned(3, 'mm'),
    frontPI: tuned(-19, 'mm'),
    upPI: tuned(-25, 'mm'),
    upScatterPI: tuned(3.5, 'mm'),
    /** Both inferior corners lean together: their difference scatters less than each does. */
    leanScatter: tuned(5, 'mm'),
    widthScatter: tuned(3.5, 'mm'),
    /** Angle of the endplate to the horizontal, going forward down: 20 to 75 degrees in nearly all patients. */
    slope: tuned(0.8, 'radians'),
    slopeScatter: tuned(0.25, 'radians'),
  },

  /** The search for bodies in a picture. */
  search: {
    /** Places lie so far apart, and this far inside the picture's border. */
    step: tuned(3, 'mm'),
    border: tuned(20, 'mm'),
    slopes: tuned([0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.1, 1.25], 'radians'),
    sizes: tuned([0.87, 1, 1.15], 'share'),
    leans: tuned([-4, 4], 'mm'),
    /** How many places of the sieve are weighed, and how far apart they must lie. */
    kept: tuned(40, 'candidates'),
    apart: tuned(5, 'mm'),
    /** Steps of the fit: first, after a leap, and the last. */
    firstStep: tuned(3, 'mm'),
    secondStep: tuned(1.5, 'mm'),
    lastStep: tuned(0.4, 'mm'),
    /** How far an edge may be lifted, and in which steps: narrower than an edge is seen. */
    leap: tuned(9, 'mm'),
    leapStep: tuned(1.5, 'mm'),
    /** Distance of the corners from the middle: there a turn or stretch by one step moves them by one step. */
    arm: tuned(18, 'mm'),
  },

  /** What speaks for a body. */
  evidence: {
    /** So many places of an edge are looked at in the first sieve, and so much of an endplate must show in it. */
    sieved: tuned(5, 'samples'),
    leastEndplate: tuned(0.1, 'share'),
    sievedPosterior: tuned(0.7, 'share'),
    /** So many places of each edge are looked at afterwards. */
    endplate: tuned(14, 'samples'),
    anterior: tuned(16, 'samples'),
    posterior: tuned(12, 'samples'),
    inferior: tuned(10, 'samples'),
    facing: tuned(8, 'samples'),
    flank: tuned(8, 'samples'),
    below: tuned(8, 'samples'),
    /** How much each sign counts; the endplate and the front count 1. Breadth takes longest to find. */
    ofPosterior: tuned(0.7, 'share'),
    ofNeighbour: tuned(0.8, 'share'),
    ofDiscBelow: tuned(0.8, 'share'),
    ofSacrumBelow: tuned(0.5, 'share'),
    ofUnlikeness: tuned(0.06, 'share'),
    ofBreadth: tuned(0.6, 'share'),
    /** A facing endplate counts no more than so many times the body's own. */
    mostFacing: tuned(2, 'share'),
    /** Endplates of a disc are this far apart at the back and further at the front. */
    discBack: tuned([3.5, 5, 6.5, 8.5, 10.5], 'mm'),
    discOpening: tuned([0.5, 3.5, 6.5, 9.5], 'mm'),
    /** The nearest that a neighbour's endplate lies; and below: nearer the two lines belong to one remnant disc. */
    leastDisc: tuned(3, 'mm'),
    leastDiscBelow: tuned(5, 'mm'),
    /** Beside the midline a body's surface lies this much further in. */
    inwards: tuned([-1.5, 0, 1.5, 3, 4.5], 'mm'),
    /** S2's front and back run on this far, turned back by some 15 degrees. */
    belowLength: tuned(18, 'mm'),
    belowTurns: tuned([-0.15, 0.05, 0.25, 0.45], 'radians'),
  },

  /** Which body is S1. */
  choice: {
    /** The least that each sign of an S1 body must show. */
    endplate: tuned(0.28, 'share'),
    anterior: tuned(0.35, 'share'),
    posterior: tuned(0.3, 'share'),
    neighbourAbove: tuned(0.22, 'share'),
    breadth: tuned(0.33, 'share'),
    sacrumBelow: tuned(0.1, 'share'),
    /** And the most. */
    discBelow: tuned(0.3, 'share'),
    unlikeness: tuned(6.5, 'share'),
    /** All signs together. */
    total: tuned(2, 'share'),
    /** The next best body, this far away or farther, must be weaker by so much; one that lacks a sign, weaker at all. */
    anotherBody: tuned(12, 'mm'),
    leastLead: tuned(0.25, 'share'),
  },

  /** The outer cortex round the body. */
  outline: {
    /** The way round it is walked in such steps. */
    step: tuned(0.75, 'mm'),
    /** It begins and ends this far below the inferior corners, along S2's front and back. */
    below: tuned(15, 'mm'),
    /** The surface is looked for this far inside and outside the wedge's straight sides. */
    inside: tuned(5, 'mm'),
    outside: tuned(6, 'mm'),
    depthStep: tuned(0.5, 'mm'),
    /** Half the length over which a step down from cortex is measured. */
    halfEdge: tuned(0.8, 'mm'),
    /** Step down that counts half of the strongest. */
    halfStrong: tuned(60, 'HU'),
    /** What one mm of jump between neighbours costs, in units of the strongest edge, and the widest jump. */
    stiffness: tuned(0.9, 'cost'),
    widestJump: tuned(3, 'samples'),
    /** A blurred thin cortex is steepest outside its surface; the surface lies half a cortex outside its ridge. */
    halfCortex: tuned(0.6, 'mm'),
    ridgeReach: tuned(2, 'mm'),
    ridgeStep: tuned(0.25, 'mm'),
    /** Normals are averaged over this much of the way, so that they fan out round the corners. */
    fan: tuned(5, 'mm'),
  },

  /** The remnant S1-S2 disc. */
  remnant: {
    /** How far from the expected places along front and back it is looked for. */
    reach: tuned(8, 'mm'),
    /** How far adults' remnants scatter about the expected place: both ends together, and one against the other. */
    shiftScatter: tuned(5, 'mm'),
    tiltScatter: tuned(5, 'mm'),
    /** The bone is read this far above and below a line. */
    across: tuned(6, 'mm'),
    /** Places along a line, leaving out the cortices at its ends. */
    along: tuned(14, 'samples'),
    leftOut: tuned(0.17, 'share'),
    /** Width of what a remnant leaves - a dark line, a bright one, or both - as a standard deviation. */
    width: tuned(1.9, 'mm'),
    /** Contrast of marrow's own texture. */
    texture: tuned(8, 'HU'),
    /** How much of the logarithm of the contrast one half squared standard score of the place is worth. */
    anatomy: tuned(0.5, 'share'),
    /** How sharply the score falls off with the probability of a line. */
    sharpness: tuned(8, 'share'),
    /** About the score of a usual line: keeps the weights of all from growing beyond what numbers hold. */
    usualScore: tuned(4, 'share'),
    /** A profile needs so many rows more than half of them. */
    moreRows: tuned(4, 'samples'),
  },

  /** The four corners. */
  corner: {
    /** How far along the outline a superior corner may lie from the wedge's, and how often both tips are found. */
    reach: tuned(9, 'mm'),
    rounds: tuned(2, 'rounds'),
    /** They are placed once more this far to both sides of the midline: how much they scatter shows how sure they are. */
    beside: tuned(4, 'mm'),
    /** What scatter does not show, as 95 %: where observers put a rounded corner, the one against the dark canal most of all; */
    observersPS: tuned(1.8, 'mm'),
    observersAS: tuned(1.4, 'mm'),
    observersAI: tuned(1.4, 'mm'),
    observersPI: tuned(1.4, 'mm'),
    /** what coarse voxels hide; and how many standard deviations of a remnant's ends the picture leaves open. */
    voxels: tuned(0.8, 'voxels'),
    openDeviations: tuned(2, 'share'),
    /** Corners this near to the upper endplate of a formed disc lie on it. */
    onEndplate: tuned(2, 'mm'),
  },

  /** A disc between two endplates. */
  disc: {
    /** The profile across an endplate is read from this far inside the body. */
    inside: tuned(18, 'mm'),
    step: tuned(0.5, 'mm'),
    /** It is averaged over the middle half of the endplate: discs open to the front, and cortices end them. */
    along: tuned(9, 'samples'),
    from: tuned(0.25, 'share'),
    to: tuned(0.75, 'share'),
    /** A dip that is shallower than this is marrow's own texture. */
    texture: tuned(40, 'HU'),
  },

  /** Transitional anatomy. */
  transition: {
    /**
     * A superior endplate less than this many times as long as the inferior one makes the body a square (Wigh's sign).
     * It is told and does not decide: many a usual S1 is that square.
     */
    squared: anatomy(
      1.37,
      'share',
      "Wigh's sign, as in Konin and Walz, AJNR 2010: squared where the ratio is 1.37 or less",
    ),
    /** A remnant S1-S2 disc at least this high, and this share of the L5-S1 disc, is a formed disc, */
    formedHeight: tuned(3.5, 'mm'),
    formedShare: tuned(0.4, 'share'),
    /** and this share as dark against its endplates. */
    formedDepth: tuned(0.8, 'share'),
    above: { nearest: tuned(1.5, 'mm'), farthest: tuned(9, 'mm'), reach: tuned(9, 'mm') },
    /** The inferior corners may lie on the upper or lower endplate of a formed disc, or between them. */
    below: { nearest: tuned(-10, 'mm'), farthest: tuned(7, 'mm'), reach: tuned(9, 'mm') },
  },

  /** L5's transverse process in a false joint with the ala. */
  falseJoint: {
    /** This far beside the midline lie ala and transverse process, and neither bodies nor facet joints. */
    besideMidline: tuned(33, 'mm'),
    /** A transverse process arises beside the back of its body: shares of the way from PS to AS. */
    places: tuned([0, 0.1, 0.2, 0.3], 'share'),
    /** The gap is read across a piece of the endplate's line this long. */
    piece: tuned(4, 'mm'),
    /** The ala's roof lies about level with the endplate; a usual process lies far above it. */
    above: { nearest: tuned(-2, 'mm'), farthest: tuned(10, 'mm'), reach: tuned(8, 'mm') },
    /** A wider gap than this is no joint; its walls are cortex, and it is darker. */
    widest: tuned(7, 'mm'),
    wall: tuned(110, 'HU'),
    depth: tuned(80, 'HU'),
    /** A joint is seen at so many places at least. */
    seen: tuned(2, 'places'),
  },
} as const;

export type ProposalParameters = ValuesOf<typeof PROPOSAL_PARAMETERS>;

export const PROPOSAL: ProposalParameters = valuesOf(PROPOSAL_PARAMETERS);
