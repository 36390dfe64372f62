import { WALL_PARAMETERS } from '../../boneSurface';
import { anatomy, scanner, tuned, valuesOf, WATCHED, type ValuesOf } from '../../numeric';

const HELD_AGAINST_TRUTH = 'set by hand; held against truth by npm run uncertainty';

/** The numbers with which the outer cortical surface is found. A list is tried one after another. */
export const SURFACE_PARAMETERS = {
  /** The rays of an unfolded slice: coarse, the edge that they find is then placed in the volume itself. */
  section: {
    rays: tuned(48, 'rays', WATCHED),
    /** Of each ray; 37 mm reach past any ala's front and back. */
    depths: tuned(50, 'samples', WATCHED),
    step: tuned(0.75, 'mm', WATCHED),
  },

  /** How the surface is followed from slice to slice, from the midline to both sides. */
  trace: {
    spacing: tuned(2, 'mm', WATCHED),
    /** Half the width that is searched: wider than any sacrum. */
    widest: anatomy(66, 'mm', 'chosen; wider than half of any sacrum, not measured'),
    /** Cost per sample of radius that differs from a neighbouring slice's, and the most it costs. */
    prior: tuned(0.06, 'cost', WATCHED),
    priorCap: tuned(0.7, 'cost', WATCHED),
    /** The centre moves by no more than this per mm of offset: swept-back alae recede as steeply. */
    steepestBack: tuned(2.5, 'mm/mm', WATCHED),
    steepestForward: tuned(1.2, 'mm/mm', WATCHED),
    /** The share of its way to the middle of the chord that the centre goes in one slice. */
    towardsMiddle: tuned(0.5, 'share', WATCHED),
    /** The share of its height over the landmark line that the centre loses per mm of offset. */
    levelling: tuned(0.1, 'share', WATCHED),
    /** The centre keeps this far from the walls where it can. */
    clearance: tuned(12, 'mm', WATCHED),
    /** Front and back wall are read within this angle of straight. */
    cone: tuned(15, 'degrees', WATCHED),
    /** The ala's tip: a chord from front to back shorter than this is two cortices and no marrow. */
    shortestChord: tuned(3.5, 'mm', WATCHED),
    /** Or a front wall whose fall is less than this share of the least that is seen. */
    leastFront: tuned(0.5, 'share', WATCHED),
    /** Past this offset the joint can begin. */
    alaBegins: tuned(25, 'mm', WATCHED),
    /** A surface this near to something denser than bone, or to the volume's end, is not known. */
    hides: tuned(2, 'samples', WATCHED),
  },

  /** The closed outline of one slice. */
  contour: {
    /** Cost of one sample of radius from one ray to the next, and the most that any jump costs. */
    bend: tuned(0.12, 'cost', WATCHED),
    jump: tuned(1.2, 'cost', WATCHED),
    /** Before the round that counts, the contour is followed for this share of a turn. */
    lead: tuned(0.5, 'share', WATCHED),
  },

  /** How strong a fall of the values must be, learnt from one slice. */
  fall: {
    /** Within these mm of the centre there is marrow: its falls are noise and texture. */
    marrowFrom: tuned(2, 'mm', WATCHED),
    marrowTo: tuned(7, 'mm', WATCHED),
    /** Falls below this many standard deviations of it are noise, within bounds. */
    deviations: tuned(2, 'share', WATCHED),
    weakest: tuned(25, 'HU', WATCHED),
    weakMost: tuned(100, 'HU', WATCHED),
    /** A certain edge is this many times that, and no less than half of the rays show, within bounds. */
    fullPerWeak: tuned(2, 'share', WATCHED),
    fullLeast: tuned(120, 'HU', WATCHED),
    fullMost: tuned(300, 'HU', WATCHED),
    /** A patch of surface is seen from the sum of these shares of both on. */
    seenPerWeak: tuned(0.6, 'share', WATCHED),
    seenPerFull: tuned(0.1, 'share', WATCHED),
  },

  /** The cost of an outer edge. */
  cost: {
    /** An edge counts as passed when it lies this much further in. */
    passed: tuned(2, 'mm', WATCHED),
    /** What it costs to pass an edge as strong as the one chosen instead: the first outer edge wins. */
    passing: tuned(0.8, 'cost', WATCHED),
    /** What a ray gains that meets no surface within reach. */
    open: tuned(0.3, 'cost', WATCHED),
  },

  /** Bone islands: compact, cortex-dense spots in the marrow. */
  island: {
    /** They are looked for on rays within this angle of forward; they may go on beside. */
    forward: tuned(52, 'degrees', WATCHED),
    /** From this share of a certain edge on a fall may be an island's or the cortex's in front of it. */
    edge: tuned(0.5, 'share', WATCHED),
    /** An island is at least this thick where nothing else distinguishes it; a cortex is thinner, even blurred. */
    thick: tuned(5, 'mm', WATCHED),
    /** So thick where the surface is known to lie farther out, or beside an island. */
    flank: tuned(3, 'mm', WATCHED),
    /** The cortex's own edge follows this near to the island's, or, beside an island, to its flank. */
    close: tuned(7, 'mm', WATCHED),
    far: tuned(16, 'mm', WATCHED),
    /** It lies where the neighbouring slice's does: for certain, or by and large. */
    samePlace: tuned(2, 'mm', WATCHED),
    sameLevel: tuned(4, 'mm', WATCHED),
    /** The edges of an island on neighbouring rays differ by no more. */
    slope: tuned(4, 'samples', WATCHED),
    /** Within an island the values are at least these shares of the cortex's peak and of its own. */
    ofCortex: tuned(0.7, 'share', WATCHED),
    ofPeak: tuned(0.6, 'share', WATCHED),
    /** Past this offset the ala is so thin that its own cortex may look like an island. */
    tip: tuned(50, 'mm', WATCHED),
  },

  /** What is denser than bone. */
  dense: {
    /** No bone of the sacrum reaches this; cement, metal and dense contrast do. */
    densest: scanner(
      1500,
      'HU',
      'attenuation: above cortical bone at the blur of a CT, below cement with barium and metal',
    ),
    /** Blur makes the edge of denser material look like bone this far from where it reaches that. */
    smeared: tuned(1.5, 'mm', WATCHED),
  },

  /** Contrast in a vessel or in bowel that is traced as if it were bone. */
  lumen: {
    /** Rays within this angle of straight forward are asked. */
    forward: tuned(52, 'degrees', WATCHED),
    /** The cortex's peak lies this deep behind the outer surface, and what lies behind it this deep. */
    cortex: tuned(2.25, 'mm', WATCHED),
    behind: tuned(6.75, 'mm', WATCHED),
    /** Fewer samples of it say nothing. */
    leastSamples: tuned(3, 'samples', WATCHED),
    /** Marrow of an ala is darker than this, */
    brightestMarrow: anatomy(
      120,
      'HU',
      'chosen; docs/measuring.md: marrow of the sacral ala measures about -25 to +80 HU',
    ),
    /** a bone island brighter than contrast, */
    brightestContrast: tuned(650, 'HU', WATCHED),
    /** and its cortex brighter than what lies behind it, by this factor at least. */
    shell: tuned(1.25, 'share', WATCHED),
    /** Within this many mm of the midline lies the body of S1, where marrow may be dense. */
    body: tuned(18, 'mm', WATCHED),
    /** Contrast is passed off as bone where more than this share of a slice's front shows it, for so long on end. */
    share: tuned(0.4, 'share', WATCHED),
    length: tuned(6, 'mm', WATCHED),
    /** From here on, beside the joint, bone is as dense and without a shell. */
    besideJoint: tuned(36, 'mm', WATCHED),
  },

  /** Profiles across the surface. */
  profile: {
    samples: tuned(25, 'samples', WATCHED),
    step: tuned(0.36, 'mm', WATCHED),
    /** A profile is the mean of a patch of 3 x 3 lines this far apart: less noise, bridged breaks. */
    patch: tuned(1, 'mm', WATCHED),
    /** Normals more nearly across the slices than this have no direction in them. */
    flat: tuned(0.1, 'cosine', WATCHED),
  },

  /** The fit of a blurred cortical shell to a profile. */
  shell: {
    /** Samples near the coarse surface weigh most: farther ones can belong to another bone. */
    weightBehind: tuned(0.5, 'mm', WATCHED),
    weightWidth: tuned(2.4, 'mm', WATCHED),
    /** The edge is looked for this far from the coarse surface. */
    outerRange: tuned(2.6, 'mm', WATCHED),
    /** The peak lies this far behind the edge. */
    peakBehind: tuned(0.7, 'mm', WATCHED),
    /** With less of the profile known nothing is fitted. */
    leastKnown: tuned(2 / 3, 'share', WATCHED),
    thinnest: tuned(0.05, 'mm', WATCHED),
    thickest: tuned(6, 'mm', WATCHED),
    /** Weak knowledge of marrow and soft tissue keeps a fit from trading them for the cortex. */
    marrow: anatomy(60, 'HU', 'docs/measuring.md: marrow of the sacral ala measures about -25 to +80 HU'),
    marrowDeviation: tuned(120, 'HU', WATCHED),
    outside: scanner(0, 'HU', 'attenuation: between fat (about -100 HU) and muscle or bowel (about +50 HU)'),
    outsideDeviation: tuned(120, 'HU', WATCHED),
    /** Noise of a mean profile. */
    noise: tuned(15, 'HU', WATCHED),
    /** The thickness to begin with is determined by the peak's share of the cortex, over what lies beside it. */
    beside: tuned(30, 'HU', WATCHED),
    leastShare: tuned(0.05, 'share', WATCHED),
    mostShare: tuned(0.98, 'share', WATCHED),
    thinnestStart: tuned(0.2, 'mm', WATCHED),
    thickestStart: tuned(4, 'mm', WATCHED),
    /** A thicker shell shows a plateau, whose peak can lie anywhere on it: a second start lies so far behind. */
    plateau: tuned(2.2, 'mm', WATCHED),
    secondStart: tuned(0.8, 'mm', WATCHED),
    /** Levenberg-Marquardt: rounds, farthest step, and where it has settled. */
    rounds: tuned(12, 'rounds', WATCHED),
    farthestStep: tuned(0.8, 'mm', WATCHED),
    settled: tuned(0.005, 'mm', WATCHED),
    leastGain: tuned(1e-4, 'share', WATCHED),
    /** Its damping: to begin with, how it falls and grows, and what keeps the equations solvable. */
    damping: tuned(0.01, 'share', WATCHED),
    dampingFall: tuned(5, 'share', WATCHED),
    dampingGrowth: tuned(10, 'share', WATCHED),
    dampingAdded: tuned(1e-3, 'share', WATCHED),
    ridge: tuned(1e-6, 'share', WATCHED),
  },

  /** What is learnt of the patient's cortex and the scanner's blur. */
  prior: {
    /** Without enough surface to learn from: dense cortex, a soft-tissue kernel. */
    cortex: tuned(700, 'HU', WATCHED),
    blur: tuned(0.7, 'mm', WATCHED),
    /** Surface points are asked so often, within this angle of anterior. */
    everySlice: tuned(3, 'mm', WATCHED),
    everyRay: tuned(3, 'rays', WATCHED),
    cone: tuned(50, 'degrees', WATCHED),
    /** A point is asked where its support is this many times the least that is seen. */
    clear: tuned(1.3, 'share', WATCHED),
    leastPoints: tuned(20, 'points', WATCHED),
    /** Where the cortex is thick its brightest value is its true one: this quantile of the peaks, and a little more. */
    quantile: tuned(0.98, 'share', WATCHED),
    above: tuned(1.03, 'share', WATCHED),
    leastCortex: tuned(200, 'HU', WATCHED),
    /** The blur is looked for from the usual one downwards, else upwards, as long as fits get better. */
    usualBlur: tuned(0.75, 'mm', WATCHED),
    lowerBlurs: tuned([0.6, 0.45], 'mm', WATCHED),
    higherBlurs: tuned([0.9, 1.1], 'mm', WATCHED),
    /** At most this many profiles are fitted with each blur. */
    fitted: tuned(30, 'points', WATCHED),
  },

  /** Which points of the surface are its walls. */
  wall: {
    ...WALL_PARAMETERS,
    /** An edge whose fitted shell is thinner than this is marrow's texture or noise: cortex makes it thicker. */
    leastCortex: tuned(0.4, 'mm', WATCHED),
    /** Above this cosine a place lies in front of or behind its nearest wall, and not beside it. */
    facing: tuned(0.5, 'cosine', WATCHED),
    /** The surface this near to a hidden part of it is itself not sure of its place. */
    besideHidden: tuned(3, 'mm', WATCHED),
    /** So far past the end of the tracing its last wall still counts. */
    pastEnd: tuned(4, 'mm', WATCHED),
  },

  /** Half of the 95 % interval of a fitted edge: core/bone/uncertainty.ts. */
  uncertainty: {
    least: tuned(0.17, 'mm', HELD_AGAINST_TRUTH),
    perVoxel: tuned(0.2, 'mm/mm', HELD_AGAINST_TRUTH),
    perResidual: tuned(1.1, 'mm', HELD_AGAINST_TRUTH),
    mostOfResidual: tuned(2, 'mm', HELD_AGAINST_TRUTH),
    leastContrast: tuned(40, 'HU', HELD_AGAINST_TRUTH),
  },

  /** The lateral edge of the S1 foramen. */
  foramen: {
    /** Between these offsets its roof is highest, and between these it ends. */
    plateauFrom: tuned(16, 'mm', WATCHED),
    plateauTo: tuned(28, 'mm', WATCHED),
    from: tuned(25, 'mm', WATCHED),
    to: tuned(
      38,
      'mm',
      'the foramina of open01 to open10, 30 mm on average: beyond their mean and 3.5 standard deviations',
    ),
    /** It ends where its roof lies this much lower than at its highest. */
    opening: tuned(3, 'mm', WATCHED),
    /** Rays that point at the roof: within this angle of straight down. */
    cone: tuned(15, 'degrees', WATCHED),
  },

  /** The curves in which the surface cuts planes. */
  outline: {
    /** The net between neighbouring points faces as they do where they lie on one wall (about 65 degrees). */
    faces: tuned(0.42, 'cosine', WATCHED),
  },
} as const;

export type SurfaceParameters = ValuesOf<typeof SURFACE_PARAMETERS>;

export const SURFACE: SurfaceParameters = valuesOf(SURFACE_PARAMETERS);
