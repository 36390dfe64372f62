import type { Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import type { Finding } from './findings';

/** How a patient's bones differ from the phantom's own. Lengths in mm before `size` is applied. */
export interface Anatomy {
  /** The whole patient, findings and their gaps included, is this many times as large. */
  readonly size: number;
  /** S1's body is so much deeper from back to front. */
  readonly bodyDepth: number;
  /** S1's body is so much higher in front than at the back, beyond the usual. */
  readonly wedge: number;
  /** The ala's front is this many times as hollow. */
  readonly alaConcavity: number;
  /** Foramina are this many times as wide; the ala target stays where it is. */
  readonly foramenSize: number;
  /**
   * Lumbarised: an open disc between S1 and S2. Sacralised: L5's transverse process widened, in a false
   * joint with the ala. The landmark stays on the same S1.
   */
  readonly lumbosacral: 'usual' | 'lumbarised-s1' | 'sacralised-l5-left' | 'sacralised-l5-right' | 'sacralised-l5';
}

export const USUAL_ANATOMY: Anatomy = {
  size: 1,
  bodyDepth: 0,
  wedge: 0,
  alaConcavity: 1,
  foramenSize: 1,
  lumbosacral: 'usual',
};

export type PatientPosition = 'HFS' | 'HFP' | 'FFS' | 'FFP';

/** What one phantom is like. Lengths in mm, angles in degrees, Hounsfield units. */
export interface PhantomOptions {
  /** Seed of everything random: noise, trabecular texture, UIDs. */
  readonly seed: number;
  /** PixelSpacing, in both directions. */
  readonly pixelSpacing: number;
  readonly sliceSpacing: number;
  readonly sliceThickness: number;
  /** Field of view (left-right, anterior-posterior, superior-inferior), centred near S1. */
  readonly extent: readonly [number, number, number];
  /** How the patient lies: about z (yaw), about x (pitch), about y (roll). */
  readonly rotation: { readonly yaw: number; readonly pitch: number; readonly roll: number };
  readonly translation: readonly [number, number, number];
  readonly position: PatientPosition;
  /** Angle of the sacroiliac joint to the sagittal plane, in the axial plane. */
  readonly jointAngle: Readonly<Record<Side, number>>;
  readonly sacralSlope: number;
  readonly anatomy: Anatomy;
  readonly osteoporosis: boolean;
  /** A gap through the ala's shell and marrow, parasagittal, as an insufficiency fracture leaves it. */
  readonly fractureGap: Readonly<Record<Side, number>>;
  /** How far the ala's anterior surface is swept back: at about 14 the landmark line breaches it. */
  readonly sweptBack: Readonly<Record<Side, number>>;
  /** Standard deviation of the noise, HU. */
  readonly noise: number;
  /** In-plane blur of the reconstruction kernel (standard deviation). */
  readonly kernelBlur: number;
  /** What makes this scan hard to read: contrast, calcification, cement, metal, a fused joint. */
  readonly findings: readonly Finding[];
}

/** A normal patient, whole pelvis, thin slices. */
export const NORMAL_PATIENT: PhantomOptions = {
  seed: 1,
  pixelSpacing: 0.8,
  sliceSpacing: 1,
  sliceThickness: 1,
  extent: [330, 240, 130],
  rotation: { yaw: 0, pitch: 0, roll: 0 },
  translation: [3, 40, -610],
  position: 'HFS',
  jointAngle: { right: 33, left: 36 },
  sacralSlope: 40,
  anatomy: USUAL_ANATOMY,
  osteoporosis: false,
  fractureGap: { right: 0, left: 0 },
  sweptBack: { right: 0, left: 0 },
  noise: 18,
  kernelBlur: 0.55,
  findings: [],
};

/** Alae swept back: on the left the target line leaves the sacrum in front, on the right it stays well inside (paper, Fig 3). */
export const BREACH_PATIENT: PhantomOptions = {
  ...NORMAL_PATIENT,
  seed: 2,
  sweptBack: { right: 3, left: 11 },
  jointAngle: { right: 38, left: 41 },
  osteoporosis: true,
  sacralSlope: 46,
};

/** The sacrum and little else: for tests that must be quick. */
export const SMALL_VIEW = { pixelSpacing: 1, extent: [150, 110, 84] } as const satisfies Partial<PhantomOptions>;
