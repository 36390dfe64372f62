import { anatomy, NOT_MEASURED, scanner, tuned, valuesOf } from '../numeric';

/** What makes a series one that can be planned on, and what the user is warned of. */
export const SERIES_PARAMETERS = {
  /** Fewer slices show no sacrum. */
  leastSlices: anatomy(8, 'slices', 'chosen; 8 slices of 5 mm span no more than an S1 body'),

  /** What of the images must be there. */
  extent: {
    /** The landmark and both alae need so much along the patient's axis. */
    height: anatomy(60, 'mm', "chosen; an adult's S1 and S2 with the alae stand about this high"),
    width: anatomy(120, 'mm', "chosen; both of an adult's sacroiliac joints lie within about this width"),
    /** Around the target line: the cortex in front of it must be seen for a slice to be judged. */
    judged: tuned(10, 'mm', NOT_MEASURED),
  },

  /** Thickness and spacing of slices, and size of pixels. */
  thickness: {
    /** Up to this slices are thin. */
    thin: scanner(1.5, 'mm', 'beyond it blur along the slice axis is of the order of the cortex, about 1 mm'),
    /** Up to this they are usable: a thin reformat beats thick originals. */
    usable: scanner(3, 'mm', 'beyond it a distance class of the paper, 3 mm, is no more than a slice wide'),
    /** Of two series, slices that differ by less are equally thin. */
    step: tuned(0.1, 'mm', NOT_MEASURED),
    /** Compared in this many steps per mm, as files round. */
    perMm: tuned(1000, 'samples', NOT_MEASURED),
    /** Slices of less than this share of their spacing leave gaps between them. */
    gapless: tuned(0.9, 'share', NOT_MEASURED),
  },

  /** What in one image is rounding. */
  image: {
    /** Beyond this cosine row and column are not perpendicular. */
    perpendicular: tuned(1e-3, 'cosine', NOT_MEASURED),
    /** By so much the length of a direction may differ from 1. */
    unitLength: tuned(1e-2, 'share', NOT_MEASURED),
  },

  /** What between the images of a series is rounding. */
  alike: {
    /** Components of directions; 0.001 is 0.06 degrees. */
    direction: tuned(1e-3, 'cosine', NOT_MEASURED),
    /** Of the pixels' spacing. */
    spacing: tuned(1e-3, 'share', NOT_MEASURED),
    /** Of the slices' spacing: within it a place lies on an image's own centre, and is that image's alone. */
    atCentre: tuned(1e-3, 'share', NOT_MEASURED),
  },

  /** A series within this angle of a plane of the body is called by its name. */
  namedPlane: tuned(25, 'degrees', NOT_MEASURED),

  /** The even stack that slices must lie in. */
  order: {
    /** Slices nearer than this are one position scanned twice. */
    samePosition: scanner(0.01, 'mm', 'far under any increment of reconstruction'),
    /** A step of this many usual ones has slices missing in it. */
    gap: tuned(1.5, 'share', NOT_MEASURED),
    /** How far a slice may lie from its place on the even grid. */
    offGrid: tuned(0.25, 'mm', 'positions are often rounded to 0.1 mm; below the accuracy that distances claim'),
    /** Of a usual step: one that differs by more is named as the uneven one. */
    uneven: tuned(0.1, 'share', NOT_MEASURED),
    /** How far a slice may be shifted in its own plane against the straight stack. */
    shift: tuned(0.5, 'mm', NOT_MEASURED),
    /** A shift that departs from an even shear by no more is a tilted gantry. */
    evenShear: tuned(0.5, 'mm', NOT_MEASURED),
  },

  /** Whether the images are of one scan. */
  acquisition: {
    /** Times that lie farther apart are two scans, even if one slice alone shows it. */
    anotherScan: scanner(60, 's', 'above any pause within one scan of a pelvis; a second scan takes longer to set up'),
    /** Slices of one helix follow each other faster; seconds without their fractions, too, and with one left out. */
    anotherStretch: scanner(2.5, 's', 'whole seconds, with one left out'),
    /** Slices of a stretch of time, and by which two must lie among each other: fewer are the disorder of an ordinary series. */
    leastSlices: tuned(4, 'slices', NOT_MEASURED),
    /** What differs by less is one setting of the tube that was measured. */
    anotherEnergy: scanner(5, 'kV', 'tubes are set in steps of 10 kV'),
  },
} as const;

export const SERIES = valuesOf(SERIES_PARAMETERS);
