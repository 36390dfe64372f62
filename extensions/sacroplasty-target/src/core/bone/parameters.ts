import { scanner, tuned, valuesOf, type ValuesOf } from '../numeric';
import { JOINT_PARAMETERS } from './joint';
import { NEEDLE_PARAMETERS } from './needle';
import { SURFACE_PARAMETERS } from './surface';

/** Every number with which bone is seen around a landmark. */
export const BONE_PARAMETERS = {
  surface: SURFACE_PARAMETERS,
  joint: JOINT_PARAMETERS,
  needle: NEEDLE_PARAMETERS,

  /** What the surface says of places. */
  seen: {
    /** Around S1 a wall is seen on more than this share of the rays; the S1-S2 disc and the pedicles leave some open. */
    onMidline: tuned(0.4, 'share'),
    /** Voxels with a longer side than this are thick. */
    thin: tuned(1.2, 'mm'),
    /** A wall that puts a point outside is seen so many times better than the least; on thick voxels noise makes better ones. */
    clear: tuned(1.3, 'share'),
    clearOnThick: tuned(2, 'share'),
    /** The distance that counts as safe, as a share of its uncertainty. */
    safe: tuned(0.7, 'share'),
    safeOnThick: tuned(1, 'share'),
  },

  /** Half the box around a landmark's target outside of which nothing is read. */
  reach: {
    sideways: tuned(130, 'mm'),
    frontToBack: tuned(130, 'mm'),
    headToFoot: tuned(120, 'mm'),
  },

  /** Whether bone follows behind an exit. */
  follows: {
    /** It is looked for from here on, so often. */
    from: tuned(2, 'mm'),
    step: tuned(0.5, 'mm'),
    /** The values rise there by the cortex over this. */
    cortexOverRise: tuned(3, 'share'),
  },

  /** The warning of metal and cement. */
  metal: {
    /** Screws, plates and prostheses reach this. */
    metal: scanner(2500, 'HU', 'attenuation: above any bone, below titanium and steel'),
    /** Around the target this is looked at: half lengths to the sides, front to back and head to foot. */
    sideways: tuned(70, 'mm'),
    frontToBack: tuned(50, 'mm'),
    headToFoot: tuned(40, 'mm'),
    /** So often a voxel is looked at: a screw is thicker. */
    stride: tuned(3, 'mm'),
    /** One bright voxel may be noise; so much is metal, or cement. */
    leastMetal: tuned(100, 'mm3'),
    leastDense: tuned(200, 'mm3'),
  },
} as const;

export type BoneParameters = ValuesOf<typeof BONE_PARAMETERS>;

export const BONE: BoneParameters = valuesOf(BONE_PARAMETERS);
