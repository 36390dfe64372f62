import { anatomy, NOT_MEASURED, scanner, tuned, valuesOf, WATCHED, type ValuesOf } from '../numeric';
import { FITTED_S1 } from './fittedS1';
import type { LevelModel } from './levelModel';
import type { ShapeModel } from './s1Shape';

const CORNERS = 'clicks in S1 of open01 to open10 and of 40 phantoms: corners nearest to the truth';

/** The numbers with which S1 is found. A list is tried one after another. */
export const PROPOSAL_PARAMETERS = {
  /** Where S1 may lie. */
  look: {
    /** A click may lie this far beside the midline: anywhere in the body. */
    besideMidline: tuned(24, 'mm', WATCHED),
    /** A click this far outside the body that was found still means it. */
    clickTolerance: tuned(3, 'mm', WATCHED),
    /** The middle of the bone in a part of the stack lies this far beside the midline at most. */
    besideBone: tuned(32, 'mm', WATCHED),
    /** Without a click, S1's surroundings are found this far beside its midline. */
    besideGlance: tuned(6, 'mm', WATCHED),
    /** How many bodies in a picture are looked at closely: all its levels; or enough to see where S1 may lie. */
    allLevels: tuned(10, 'candidates', WATCHED),
    glance: tuned(3, 'candidates', WATCHED),
    /** A glance is content with images so far apart. */
    glanceApart: tuned(3, 'mm', WATCHED),
    /** For a first look at a whole series voxels this large will do: S1 is 30 mm high. */
    glanceVoxel: tuned(2, 'mm', WATCHED),
    /**
     * Half the box around a place in which S1 is looked for there: the bones that are mirrored, beside the place, and
     * the pictures, turned as far as patients lie.
     */
    sideways: tuned(130, 'mm', WATCHED),
    frontToBack: tuned(120, 'mm', WATCHED),
    headToFoot: tuned(110, 'mm', WATCHED),
  },

  /** The parts of a stack in which S1 is looked for. */
  region: {
    /** Height of a part: S1 anywhere in it is seen with its neighbours. */
    height: tuned(80, 'mm', WATCHED),
    /** So often a voxel is looked at. */
    stride: tuned(4, 'mm', WATCHED),
    bone: tuned(180, 'HU', WATCHED),
    /** With less bone than this, as coarsely counted, there is no pelvis or spine. */
    leastBone: tuned(20_000, 'mm3', WATCHED),
  },

  /** The midsagittal plane: across it the bones mirror each other best. */
  mirror: {
    /** What counts as bone when the halves are compared: soft tissue is all alike, metal no more than bone. */
    leastBone: scanner(0, 'HU', 'definition of the Hounsfield unit: water'),
    mostBone: tuned(500, 'HU', WATCHED),
    /** The part of the patient that is compared: from the spine's own bones out to the iliac wings. */
    nearest: tuned(3, 'mm', WATCHED),
    lateral: tuned(84, 'mm', WATCHED),
    anterior: tuned(45, 'mm', WATCHED),
    posterior: tuned(60, 'mm', WATCHED),
    vertical: tuned(48, 'mm', WATCHED),
    /** So much more is read above and below, for turned planes. */
    margin: tuned(30, 'mm', WATCHED),
    /** A plane turned by up to 20 degrees, and a little more, is searched for; and moved in such steps. */
    slopes: tuned([-0.39, -0.26, -0.13, 0, 0.13, 0.26, 0.39], 'mm/mm', WATCHED),
    offsetStep: tuned(4, 'mm', WATCHED),
    /** Halves less alike than this are no halves: a plane beside the midline. In patients 0.6 and more. */
    leastLikeness: tuned(0.5, 'share', WATCHED),
    /** Fewer comparable pairs than this share of the fullest say nothing. */
    leastShare: tuned(0.35, 'share', WATCHED),
    /** The fullest holds at least this share of all pairs: else no symmetry can be seen. */
    leastFull: tuned(0.15, 'share', WATCHED),
    grid: tuned(2.5, 'mm', WATCHED),
    /** Pairs are compared this far apart: first everywhere, then for the best poses alone, then around the best one. */
    coarse: tuned(12, 'mm', WATCHED),
    closer: tuned(9, 'mm', WATCHED),
    bestPoses: tuned(24, 'candidates', WATCHED),
    middling: tuned(6, 'mm', WATCHED),
    fine: tuned(4, 'mm', WATCHED),
    /** First steps of the pattern search, and how often they are halved: middling, and fine. */
    middlingSlope: tuned(0.06, 'mm/mm', WATCHED),
    middlingOffset: tuned(2, 'mm', WATCHED),
    middlingHalvings: tuned(3, 'rounds', WATCHED),
    fineSlope: tuned(0.02, 'mm/mm', WATCHED),
    fineOffset: tuned(0.8, 'mm', WATCHED),
    fineHalvings: tuned(4, 'rounds', WATCHED),
  },

  /** The picture of a sagittal slab. */
  slab: {
    /** Half size of the picture: S1 with L5 above and S2 below, wherever in S1 it is centred. */
    half: tuned(80, 'mm', WATCHED),
    pixel: tuned(1, 'mm', WATCHED),
    /** So far to both sides images are averaged, and how much each counts: the bodies are flat there, noise is not. */
    reach: tuned(4.5, 'mm', WATCHED),
    spread: tuned(3, 'mm', WATCHED),
    /** How far apart these images lie. */
    apart: tuned(1.5, 'mm', WATCHED),
    /** Gradient that counts half of the strongest: well over marrow's texture, well under thin cortex. */
    halfStrong: tuned(25, 'HU/mm', WATCHED),
    /** Off the midline by this, a vertebral body is still there; spinous processes and the sacral crest are not. */
    flank: tuned(12, 'mm', WATCHED),
  },

  /** The search for bodies in a picture. */
  search: {
    /** Places lie so far apart, and this far inside the picture's border. */
    step: tuned(3, 'mm', WATCHED),
    border: tuned(20, 'mm', WATCHED),
    /** Shapes that are tried, by how usual their slopes, endplates and leans are. */
    slopes: tuned([-2, -1.4, -0.85, -0.28, 0.28, 0.85, 1.4, 2], 'deviations', WATCHED),
    sizes: tuned([-2, -1, 0, 1, 2], 'deviations', WATCHED),
    leans: tuned([-0.9, 0.9], 'deviations', WATCHED),
    /** How many places of the sieve are weighed, and how far apart they must lie. */
    kept: tuned(40, 'candidates', WATCHED),
    apart: tuned(5, 'mm', WATCHED),
    /** Steps of the fit: first, after a leap, and the last. */
    firstStep: tuned(3, 'mm', WATCHED),
    secondStep: tuned(1.5, 'mm', WATCHED),
    lastStep: tuned(0.4, 'mm', WATCHED),
    /** How far an edge may be lifted, and in which steps: narrower than an edge is seen. */
    leap: tuned(9, 'mm', WATCHED),
    leapStep: tuned(1.5, 'mm', WATCHED),
    /** A wall weaker than this share of the other one is missed; bodies this many times larger are tried then. */
    missedWall: tuned(0.5, 'share', 'clicks in S1 of the cases made from real bones: of large ones the back is missed'),
    growth: tuned([1.2, 1.4], 'share', 'clicks in S1 of the cases made from real bones: the same'),
    /** Distance of the corners from the middle: there a turn or stretch by one step moves them by one step. */
    arm: tuned(18, 'mm', WATCHED),
  },

  /** What speaks for a body. */
  evidence: {
    /** This many places of an edge are looked at in the first sieve, and this share of an endplate must show in it. */
    sieved: tuned(5, 'samples', WATCHED),
    leastEndplate: tuned(0.1, 'share', WATCHED),
    sievedPosterior: tuned(0.7, 'share', WATCHED),
    /** This many places of each edge are looked at afterwards. */
    endplate: tuned(14, 'samples', WATCHED),
    anterior: tuned(16, 'samples', WATCHED),
    posterior: tuned(12, 'samples', WATCHED),
    inferior: tuned(10, 'samples', WATCHED),
    facing: tuned(8, 'samples', WATCHED),
    flank: tuned(8, 'samples', WATCHED),
    below: tuned(8, 'samples', WATCHED),
    /** How much each sign counts; the endplate and the front count 1. Breadth takes longest to find. */
    ofPosterior: tuned(0.7, 'share', WATCHED),
    ofNeighbour: tuned(0.8, 'share', WATCHED),
    ofDiscBelow: tuned(0.8, 'share', WATCHED),
    ofSacrumBelow: tuned(0.5, 'share', WATCHED),
    ofUnlikeness: tuned(0.06, 'share', WATCHED),
    ofBreadth: tuned(0.6, 'share', WATCHED),
    /** A facing endplate counts no more than this many times the body's own. */
    mostFacing: tuned(2, 'share', WATCHED),
    /** Endplates of a disc are this far apart at the back and further at the front. */
    discBack: tuned([3.5, 5, 6.5, 8.5, 10.5], 'mm', WATCHED),
    discOpening: tuned([0.5, 3.5, 6.5, 9.5], 'mm', WATCHED),
    /** The nearest that a neighbour's endplate lies; and below: nearer the two lines belong to one remnant disc. */
    leastDisc: tuned(3, 'mm', WATCHED),
    leastDiscBelow: tuned(5, 'mm', WATCHED),
    /** Beside the midline a body's surface lies this much further in. */
    inwards: tuned([-1.5, 0, 1.5, 3, 4.5], 'mm', WATCHED),
    /** S2's front and back run on this far, turned back by some 15 degrees. */
    belowLength: tuned(18, 'mm', WATCHED),
    belowTurns: tuned([-0.15, 0.05, 0.25, 0.45], 'radians', WATCHED),
  },

  /** Which body is S1. */
  choice: {
    /** So much above the middle of the endplate must be in view: else S1 itself may be what lies above S2. */
    seenAbove: tuned(20, 'mm', WATCHED),
    /** Candidates whose endplates' middles are nearer than this are one body. */
    anotherBody: tuned(12, 'mm', WATCHED),
    /** Edges weaker than this are noise: a picture whose strongest are no stronger shows no bone. */
    leastStrength: tuned(0.4, 'share', WATCHED),
    /** As probable as this, the level needs no warning. */
    sure: tuned(0.9, 'share', 'npm run fit: of cut-off stacks none is nearly as probable, left out of the fit'),
    /**
     * What is less probable is not proposed: nothing in view looks like S1. A click in a body that is as probable means it,
     * even where another one is more probable.
     */
    possible: tuned(0.3, 'share', 'npm run fit: left out of it, cut-off stacks lie below 0.22 and whole S1s above 0.5'),
    /** That a click lies so far from S1 is said of what is at least as probable as this. */
    elsewhere: tuned(0.5, 'share', NOT_MEASURED),
  },

  /** The outer cortex round the body. */
  outline: {
    /** The way round it is walked in such steps. */
    step: tuned(0.75, 'mm', WATCHED),
    /** It begins and ends this far below the inferior corners, along S2's front and back. */
    below: tuned(15, 'mm', WATCHED),
    /** The surface is looked for this far inside and outside the wedge's straight sides. */
    inside: tuned(5, 'mm', WATCHED),
    outside: tuned(6, 'mm', WATCHED),
    depthStep: tuned(0.5, 'mm', WATCHED),
    /** Half the length over which a step down from cortex is measured. */
    halfEdge: tuned(0.8, 'mm', WATCHED),
    /** Step down that counts half of the strongest. */
    halfStrong: tuned(60, 'HU', WATCHED),
    /** What one mm of jump between neighbours costs, in units of the strongest edge, and the widest jump. */
    stiffness: tuned(0.9, 'cost', WATCHED),
    widestJump: tuned(3, 'samples', WATCHED),
    /** The cortex is brightest within this inside of its steepest edge, and gone within this outside of it. */
    ridgeReach: tuned(3, 'mm', CORNERS),
    outsideReach: tuned(2, 'mm', CORNERS),
    /** Where the cortex is thick its contrast is its true one: this quantile of all. */
    fullCortex: tuned(0.98, 'share', CORNERS),
    ridgeStep: tuned(0.25, 'mm', WATCHED),
    /** Normals are averaged over this much of the way, so that they fan out round the corners. */
    fan: tuned(5, 'mm', WATCHED),
  },

  /** The remnant S1-S2 disc. */
  remnant: {
    /** How far from the expected places along front and back it is looked for. */
    reach: tuned(8, 'mm', WATCHED),
    /** How far adults' remnants scatter about the expected place: both ends together, and one against the other. */
    shiftScatter: tuned(5, 'mm', WATCHED),
    tiltScatter: tuned(5, 'mm', WATCHED),
    /** The bone is read this far above and below a line. */
    across: tuned(6, 'mm', WATCHED),
    /** Places along a line, leaving out the cortices at its ends. */
    along: tuned(14, 'samples', WATCHED),
    leftOut: tuned(0.17, 'share', WATCHED),
    /** Width of what a remnant leaves - a dark line, a bright one, or both - as a standard deviation. */
    width: tuned(1.9, 'mm', WATCHED),
    /** Contrast of marrow's own texture. */
    texture: tuned(8, 'HU', WATCHED),
    /** How much of the logarithm of the contrast one half squared standard score of the place is worth. */
    anatomy: tuned(0.5, 'share', WATCHED),
    /** How sharply the score falls off with the probability of a line. */
    sharpness: tuned(8, 'share', WATCHED),
    /** About the score of a usual line: keeps the weights of all from growing beyond what numbers hold. */
    usualScore: tuned(4, 'share', WATCHED),
    /** A profile needs this many rows more than half of them. */
    moreRows: tuned(4, 'samples', WATCHED),
  },

  /** The four corners. */
  corner: {
    /** How far along the outline a superior corner may lie from the wedge's, and how often both tips are found. */
    reach: tuned(9, 'mm', WATCHED),
    rounds: tuned(2, 'rounds', WATCHED),
    /** How far the outline scatters outwards there: its places compete for the tip within about so much. */
    tipScatter: tuned(0.2, 'mm', CORNERS),
    /** They are placed once more this far to both sides of the midline: how much they scatter shows how sure they are. */
    beside: tuned(4, 'mm', WATCHED),
    /** What scatter does not show, as 95 %: where observers put a rounded corner, the one against the dark canal most of all; */
    observersPS: tuned(1.8, 'mm', WATCHED),
    observersAS: tuned(1.4, 'mm', WATCHED),
    observersAI: tuned(1.4, 'mm', WATCHED),
    observersPI: tuned(1.4, 'mm', WATCHED),
    /** what coarse voxels hide; and how many standard deviations of a remnant's ends the picture leaves open. */
    voxels: tuned(0.8, 'voxels', WATCHED),
    openDeviations: tuned(2, 'share', WATCHED),
    /** Where the images end this near to a corner, the bone may go on beyond them: this is added, as 95 %. */
    imagesEndWithin: tuned(3, 'mm', NOT_MEASURED),
    atImagesEnd: tuned(6, 'mm', NOT_MEASURED),
    /** Corners this near to the upper endplate of a formed disc lie on it. */
    onEndplate: tuned(2, 'mm', WATCHED),
  },

  /** A disc between two endplates. */
  disc: {
    /** The profile across an endplate is read from this far inside the body. */
    inside: tuned(18, 'mm', WATCHED),
    step: tuned(0.5, 'mm', WATCHED),
    /** It is averaged over the middle half of the endplate: discs open to the front, and cortices end them. */
    along: tuned(9, 'samples', WATCHED),
    from: tuned(0.25, 'share', WATCHED),
    to: tuned(0.75, 'share', WATCHED),
    /** A dip that is shallower than this is marrow's own texture. */
    texture: tuned(40, 'HU', WATCHED),
  },

  /** Transitional anatomy. */
  transition: {
    /**
     * A superior endplate less than this many times as long as the inferior one makes the body a square (Wigh's sign).
     * It is reported and does not decide: many a usual S1 is that square.
     */
    squared: anatomy(
      1.37,
      'share',
      "Wigh's sign, as in Konin and Walz, AJNR 2010: squared where the ratio is 1.37 or less",
    ),
    /** A remnant S1-S2 disc at least this high, and this share of the L5-S1 disc, is a formed disc, */
    formedHeight: tuned(3.5, 'mm', WATCHED),
    formedShare: tuned(0.4, 'share', WATCHED),
    /** and this share as dark against its endplates. */
    formedDepth: tuned(0.8, 'share', WATCHED),
    above: { nearest: tuned(1.5, 'mm', WATCHED), farthest: tuned(9, 'mm', WATCHED), reach: tuned(9, 'mm', WATCHED) },
    /** The inferior corners may lie on the upper or lower endplate of a formed disc, or between them. */
    below: { nearest: tuned(-10, 'mm', WATCHED), farthest: tuned(7, 'mm', WATCHED), reach: tuned(9, 'mm', WATCHED) },
  },

  /** L5's transverse process in a false joint with the ala. */
  falseJoint: {
    /** This far beside the midline lie ala and transverse process, and neither bodies nor facet joints. */
    besideMidline: tuned(33, 'mm', WATCHED),
    /** A transverse process arises beside the back of its body: shares of the way from PS to AS. */
    places: tuned([0, 0.1, 0.2, 0.3], 'share', WATCHED),
    /** The gap is read across a piece of the endplate's line this long. */
    piece: tuned(4, 'mm', WATCHED),
    /** The ala's roof lies about level with the endplate; a usual process lies far above it. */
    above: { nearest: tuned(-2, 'mm', WATCHED), farthest: tuned(10, 'mm', WATCHED), reach: tuned(8, 'mm', WATCHED) },
    /** A wider gap than this is no joint; its walls are cortex, and it is darker. */
    widest: tuned(7, 'mm', WATCHED),
    wall: tuned(110, 'HU', WATCHED),
    depth: tuned(80, 'HU', WATCHED),
    /** A joint is seen at this many places at least. */
    seen: tuned(2, 'places', WATCHED),
  },
} as const;

/** What was fitted to bones by a command, beside what was set by hand. */
interface Fitted {
  readonly shape: ShapeModel;
  readonly level: LevelModel;
}

export type ProposalParameters = ValuesOf<typeof PROPOSAL_PARAMETERS> & Fitted;

/** All numbers of the room, with those that were fitted. */
export function withFitted(values: ValuesOf<typeof PROPOSAL_PARAMETERS>): ProposalParameters {
  return { ...values, ...FITTED_S1 };
}

export const PROPOSAL: ProposalParameters = withFitted(valuesOf(PROPOSAL_PARAMETERS));
