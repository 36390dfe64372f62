import { WALL_PARAMETERS } from '../../boneSurface';
import { anatomy, scanner, tuned, valuesOf, type ValuesOf } from '../../numeric';

/** The numbers with which the outer cortical surface is found. A list is tried one after another. */
export const SURFACE_PARAMETERS = {
  /** The rays of an unfolded slice: coarse, the edge that they find is then placed in the volume itself. */
  section: {
    rays: tuned(48, 'rays'),
    /** Of each ray; 37 mm reach past any ala's front and back. */
    depths: tuned(50, 'samples'),
    step: tuned(0.75, 'mm'),
  },

  /** How the surface is followed from slice to slice, from the midline to both sides. */
  trace: {
    spacing: tuned(2, 'mm'),
    /** Half the width that is searched: wider than any sacrum. */
    widest: tuned(66, 'mm'),
    /** Cost per sample of radius that differs from a neighbouring slice's, and the most it costs. */
    prior: tuned(0.06, 'cost'),
    priorCap: tuned(0.7, 'cost'),
    /** The centre moves by no more than this per mm of offset: swept-back alae recede as steeply. */
    steepestBack: tuned(2.5, 'mm/mm'),
    steepestForward: tuned(1.2, 'mm/mm'),
    /** The share of its way to the middle of the chord that the centre goes in one slice. */
    towardsMiddle: tuned(0.5, 'share'),
    /** The share of its height over the landmark line that the centre loses per mm of offset. */
    levelling: tuned(0.1, 'share'),
    /** The centre keeps this far from the walls where it can. */
    clearance: tuned(12, 'mm'),
    /** Front and back wall are read within this angle of straight. */
    cone: tuned(15, 'degrees'),
    /** The ala's tip: a chord from front to back shorter than this is two cortices and no marrow. */
    shortestChord: tuned(3.5, 'mm'),
    /** Or a front wall whose fall is less than this share of the least that is seen. */
    leastFront: tuned(0.5, 'share'),
    /** Past this offset the joint can begin. */
    alaBegins: tuned(25, 'mm'),
    /** A surface this near to something denser than bone, or to the volume's end, is not known. */
    hides: tuned(2, 'samples'),
  },

  /** The closed outline of one slice. */
  contour: {
    /** Cost of one sample of radius from one ray to the next, and the most that any jump costs. */
    bend: tuned(0.12, 'cost'),
    jump: tuned(1.2, 'cost'),
    /** Before the round that counts, the contour is followed for this share of a turn. */
    lead: tuned(0.5, 'share'),
  },

  /** How strong a fall of the values must be, learnt from one slice. */
  fall: {
    /** Within these mm of the centre there is marrow: its falls are noise and texture. */
    marrowFrom: tuned(2, 'mm'),
    marrowTo: tuned(7, 'mm'),
    /** Falls below so many standard deviations of it are noise, within bounds. */
    deviations: tuned(2, 'share'),
    weakest: tuned(25, 'HU'),
    weakMost: tuned(100, 'HU'),
    /** A certain edge is so many times that, and no less than half of the rays show, within bounds. */
    fullPerWeak: tuned(2, 'share'),
    fullLeast: tuned(120, 'HU'),
    fullMost: tuned(300, 'HU'),
    /** A patch of surface is seen from the sum of these shares of both on. */
    seenPerWeak: tuned(0.6, 'share'),
    seenPerFull: tuned(0.1, 'share'),
  },

  /** The cost of an outer edge. */
  cost: {
    /** An edge counts as passed when it lies this much further in. */
    passed: tuned(2, 'mm'),
    /** What it costs to pass an edge as strong as the one chosen instead: the first outer edge wins. */
    passing: tuned(0.8, 'cost'),
    /** What a ray gains that meets no surface within reach. */
    open: tuned(0.3, 'cost'),
  },

  /** Bone islands: compact, cortex-dense spots in the marrow. */
  island: {
    /** They are looked for on rays within this angle of forward; they may go on beside. */
    forward: tuned(52, 'degrees'),
    /** From this share of a certain edge on a fall may be an island's or the cortex's in front of it. */
    edge: tuned(0.5, 'share'),
    /** An island is at least this thick where nothing else tells it; a cortex is thinner, even blurred. */
    thick: tuned(5, 'mm'),
    /** So thick where the surface is known to lie farther out, or beside an island. */
    flank: tuned(3, 'mm'),
    /** The cortex's own edge follows this near to the island's, or, beside an island, to its flank. */
    close: tuned(7, 'mm'),
    far: tuned(16, 'mm'),
    /** It lies where the neighbouring slice's does: for certain, or by and large. */
    samePlace: tuned(2, 'mm'),
    sameLevel: tuned(4, 'mm'),
    /** The edges of an island on neighbouring rays differ by no more. */
    slope: tuned(4, 'samples'),
    /** Within an island the values are at least these shares of the cortex's peak and of its own. */
    ofCortex: tuned(0.7, 'share'),
    ofPeak: tuned(0.6, 'share'),
    /** Past this offset the ala is so thin that its own cortex may look like an island. */
    tip: tuned(50, 'mm'),
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
    smeared: tuned(1.5, 'mm'),
  },

  /** Contrast in a vessel or in bowel that is traced as if it were bone. */
  lumen: {
    /** Rays within this angle of straight forward are asked. */
    forward: tuned(52, 'degrees'),
    /** The cortex's peak lies this deep behind the outer surface, and what lies behind it this deep. */
    cortex: tuned(2.25, 'mm'),
    behind: tuned(6.75, 'mm'),
    /** Fewer samples of it say nothing. */
    leastSamples: tuned(3, 'samples'),
    /** Marrow of an ala is darker than this, */
    brightestMarrow: tuned(120, 'HU'),
    /** a bone island brighter than contrast, */
    brightestContrast: tuned(650, 'HU'),
    /** and its cortex brighter than what lies behind it, by this factor at least. */
    shell: tuned(1.25, 'share'),
    /** Within so many mm of the midline lies the body of S1, where marrow may be dense. */
    body: tuned(18, 'mm'),
    /** Contrast is passed off as bone where more than this share of a slice's front shows it, for so long on end. */
    share: tuned(0.4, 'share'),
    length: tuned(6, 'mm'),
    /** From here on, beside the joint, bone is as dense and without a shell. */
    besideJoint: tuned(36, 'mm'),
  },

  /** Profiles across the surface. */
  profile: {
    samples: tuned(25, 'samples'),
    step: tuned(0.36, 'mm'),
    /** A profile is the mean of a patch of 3 x 3 lines this far apart: less noise, bridged breaks. */
    patch: tuned(1, 'mm'),
    /** Normals more nearly across the slices than this have no direction in them. */
    flat: tuned(0.1, 'cosine'),
  },

  /** The fit of a blurred cortical shell to a profile. */
  shell: {
    /** Samples near the coarse surface weigh most: farther ones can belong to another bone. */
    weightBehind: tuned(0.5, 'mm'),
    weightWidth: tuned(2.4, 'mm'),
    /** The edge is looked for this far from the coarse surface. */
    outerRange: tuned(2.6, 'mm'),
    /** The peak lies this far behind the edge. */
    peakBehind: tuned(0.7, 'mm'),
    /** With less of the profile known nothing is fitted. */
    leastKnown: tuned(2 / 3, 'share'),
    thinnest: tuned(0.05, 'mm'),
    thickest: tuned(6, 'mm'),
    /** Weak knowledge of marrow and soft tissue keeps a fit from trading them for the cortex. */
    marrow: anatomy(60, 'HU', 'docs/measuring.md: marrow of the sacral ala measures about -25 to +80 HU'),
    marrowDeviation: tuned(120, 'HU'),
    outside: scanner(0, 'HU', 'attenuation: between fat (about -100 HU) and muscle or bowel (about +50 HU)'),
    outsideDeviation: tuned(120, 'HU'),
    /** Noise of a mean profile. */
    noise: tuned(15, 'HU'),
    /** The thickness to begin with is told by the peak's share of the cortex, over what lies beside it. */
    beside: tuned(30, 'HU'),
    leastShare: tuned(0.05, 'share'),
    mostShare: tuned(0.98, 'share'),
    thinnestStart: tuned(0.2, 'mm'),
    thickestStart: tuned(4, 'mm'),
    /** A thicker shell shows a plateau, whose peak can lie anywhere on it: a second start lies so far behind. */
    plateau: tuned(2.2, 'mm'),
    secondStart: tuned(0.8, 'mm'),
    /** Levenberg-Marquardt: rounds, farthest step, and where it has settled. */
    rounds: tuned(12, 'rounds'),
    farthestStep: tuned(0.8, 'mm'),
    settled: tuned(0.005, 'mm'),
    leastGain: tuned(1e-4, 'share'),
    /** Its damping: to begin with, how it falls and grows, and what keeps the equations solvable. */
    damping: tuned(0.01, 'share'),
    dampingFall: tuned(5, 'share'),
    dampingGrowth: tuned(10, 'share'),
    dampingAdded: tuned(1e-3, 'share'),
    ridge: tuned(1e-6, 'share'),
  },

  /** What is learnt of the patient's cortex and the scanner's blur. */
  prior: {
    /** Without enough surface to learn from: dense cortex, a soft-tissue kernel. */
    cortex: tuned(700, 'HU'),
    blur: tuned(0.7, 'mm'),
    /** Surface points are asked so often, within this angle of anterior. */
    everySlice: tuned(3, 'mm'),
    everyRay: tuned(3, 'rays'),
    cone: tuned(50, 'degrees'),
    /** A point is asked where its support is so many times the least that is seen. */
    clear: tuned(1.3, 'share'),
    leastPoints: tuned(20, 'points'),
    /** Where the cortex is thick its brightest value is its true one: this quantile of the peaks, and a little more. */
    quantile: tuned(0.98, 'share'),
    above: tuned(1.03, 'share'),
    leastCortex: tuned(200, 'HU'),
    /** The blur is looked for from the usual one downwards, else upwards, as long as fits get better. */
    usualBlur: tuned(0.75, 'mm'),
    lowerBlurs: tuned([0.6, 0.45], 'mm'),
    higherBlurs: tuned([0.9, 1.1], 'mm'),
    /** So many profiles at most are fitted with each blur. */
    fitted: tuned(30, 'points'),
  },

  /** Which points of the surface are its walls. */
  wall: {
    ...WALL_PARAMETERS,
    /** An edge whose fitted shell is thinner than this is marrow's texture or noise: cortex makes it thicker. */
    leastCortex: tuned(0.4, 'mm'),
    /** Above this cosine a place lies in front of or behind its nearest wall, and not beside it. */
    facing: tuned(0.5, 'cosine'),
    /** The surface this near to a hidden part of it is itself not sure of its place. */
    besideHidden: tuned(3, 'mm'),
    /** So far past the end of the tracing its last wall still counts. */
    pastEnd: tuned(4, 'mm'),
  },

  /** Half of the 95 % interval of a fitted edge: core/bone/uncertainty.ts. */
  uncertainty: {
    least: tuned(0.17, 'mm', 'npm run uncertainty'),
    perVoxel: tuned(0.2, 'mm/mm', 'npm run uncertainty'),
    perResidual: tuned(1.1, 'mm', 'npm run uncertainty'),
    mostOfResidual: tuned(2, 'mm', 'npm run uncertainty'),
    leastContrast: tuned(40, 'HU', 'npm run uncertainty'),
  },

  /** The lateral edge of the S1 foramen. */
  foramen: {
    /** Between these offsets its roof is highest, and between these it ends. */
    plateauFrom: tuned(16, 'mm'),
    plateauTo: tuned(28, 'mm'),
    from: tuned(25, 'mm'),
    to: tuned(42, 'mm'),
    /** It ends where its roof lies this much lower than at its highest. */
    opening: tuned(3, 'mm'),
    /** Rays that point at the roof: within this angle of straight down. */
    cone: tuned(15, 'degrees'),
  },

  /** The curves in which the surface cuts planes. */
  outline: {
    /** The net between neighbouring points faces as they do where they lie on one wall (about 65 degrees). */
    faces: tuned(0.42, 'cosine'),
  },
} as const;

export type SurfaceParameters = ValuesOf<typeof SURFACE_PARAMETERS>;

export const SURFACE: SurfaceParameters = valuesOf(SURFACE_PARAMETERS);
