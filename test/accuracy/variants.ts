import {
  NORMAL_PATIENT,
  seededRandom,
  SMALL_VIEW,
  type Anatomy,
  type PatientPosition,
  type PhantomOptions,
} from '../phantom';

/** How many variants the complete family has. */
export const FAMILY_SIZE = 200;

const POSITIONS = ['HFS', 'HFP', 'FFS', 'FFP'] as const satisfies readonly PatientPosition[];
const TRANSITIONAL = ['lumbarised-s1', 'sacralised-l5', 'sacralised-l5-left', 'sacralised-l5-right'] as const;
/** Room for a large sacrum that is turned by 20 degrees, mm. */
const EXTENT = [160, 124, 92] as const;

/**
 * Variant `seed` of the family: spacing 0.5 to 5 mm, dose, kernel, rotation up to 20 degrees about any axis,
 * patient position, place in the scanner, anatomy (size, S1's shape, hollow of the ala, foramina, sacral slope,
 * joints, transitional vertebrae), osteoporosis, fracture gaps and breaches.
 */
export function variant(seed: number): PhantomOptions {
  const random = seededRandom(seed * 7919 + 17);
  // DICOM's decimals hold 16 characters.
  const between = (low: number, high: number): number => Number((low + (high - low) * random()).toFixed(3));
  const thick = random() < 0.25;
  const osteoporosis = random() < 0.4;
  const fractured = random() < 0.25;
  const sliceSpacing = thick ? between(1.5, 5) : between(0.5, 1);
  const gap = (): number => (fractured ? between(0.5, 2) : 0);
  const swept = (): number => (random() < 0.35 ? between(0, 18) : 0);
  return {
    ...NORMAL_PATIENT,
    ...SMALL_VIEW,
    seed,
    extent: EXTENT,
    pixelSpacing: between(0.6, 1),
    sliceSpacing,
    sliceThickness: sliceSpacing,
    rotation: rotation(between(0, 20), between(-1, 1), between(-180, 180)),
    translation: [between(-40, 40), between(-40, 40), between(-900, -300)],
    position: POSITIONS[seed % POSITIONS.length] ?? 'HFS',
    jointAngle: { right: between(10, 50), left: between(10, 50) },
    sacralSlope: between(30, 55),
    osteoporosis,
    fractureGap: { right: gap(), left: gap() },
    sweptBack: { right: swept(), left: swept() },
    noise: between(8, 40),
    kernelBlur: between(0.4, 0.8),
    anatomy: anatomy(between),
  };
}

function anatomy(between: (low: number, high: number) => number): Anatomy {
  const transitional = TRANSITIONAL[Math.floor(between(0, 7 * TRANSITIONAL.length))];
  return {
    size: between(0.88, 1.12),
    bodyDepth: between(-3, 3),
    wedge: between(-2, 2),
    alaConcavity: between(0.5, 1.6),
    foramenSize: between(0.8, 1.3),
    lumbosacral: transitional ?? 'usual',
  };
}

/** A rotation by `degrees` about the axis with this height and longitude, as turns about z, x and y. */
function rotation(degrees: number, height: number, longitude: number): PhantomOptions['rotation'] {
  const flat = Math.sqrt(1 - height * height);
  const angle = (longitude * Math.PI) / 180;
  const share = (part: number): number => Number((degrees * part).toFixed(3));
  return { yaw: share(height), pitch: share(flat * Math.cos(angle)), roll: share(flat * Math.sin(angle)) };
}
