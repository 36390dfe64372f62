import { scanner, tuned, valuesOf, WATCHED, type ValuesOf } from '../numeric';
import { JOINT_PARAMETERS } from './joint';
import { NEEDLE_PARAMETERS } from './needle';
import { SURFACE_PARAMETERS } from './surface';

const COVERS = 'chosen; that it covers what is read is tested: core/analysis/__tests__/boneReach.test.ts';

/** Every number with which bone is seen around a landmark. */
export const BONE_PARAMETERS = {
  surface: SURFACE_PARAMETERS,
  joint: JOINT_PARAMETERS,
  needle: NEEDLE_PARAMETERS,

  /** What the surface says of places. */
  seen: {
    /** Around S1 a wall is seen on more than this share of the rays; the S1-S2 disc and the pedicles leave some open. */
    onMidline: tuned(0.4, 'share', WATCHED),
    /** Voxels with a longer side than this are thick. */
    thin: tuned(1.2, 'mm', WATCHED),
    /**
     * A wall that puts a point outside is seen this many times better than the least; on thick voxels noise makes
     * better ones.
     */
    clear: tuned(1.3, 'share', WATCHED),
    clearOnThick: tuned(2, 'share', WATCHED),
    /** The distance that counts as safe, as a share of its uncertainty. */
    safe: tuned(0.7, 'share', WATCHED),
    safeOnThick: tuned(1, 'share', WATCHED),
  },

  /** Half the box around a landmark's target outside of which nothing is read. */
  reach: {
    sideways: tuned(130, 'mm', COVERS),
    frontToBack: tuned(130, 'mm', COVERS),
    headToFoot: tuned(120, 'mm', COVERS),
  },

  /** Whether bone follows behind an exit. */
  follows: {
    /** It is looked for from here on, so often. */
    from: tuned(2, 'mm', WATCHED),
    step: tuned(0.5, 'mm', WATCHED),
    /** The values rise there by the cortex over this. */
    cortexOverRise: tuned(3, 'share', WATCHED),
  },

  /** The warning of metal and cement. */
  metal: {
    /** Screws, plates and prostheses reach this. */
    metal: scanner(2500, 'HU', 'attenuation: above any bone, below titanium and steel'),
    /** Around the target this is looked at: half lengths to the sides, front to back and head to foot. */
    sideways: tuned(70, 'mm', WATCHED),
    frontToBack: tuned(50, 'mm', WATCHED),
    headToFoot: tuned(40, 'mm', WATCHED),
    /** So often a voxel is looked at: a screw is thicker. */
    stride: tuned(3, 'mm', WATCHED),
    /** One bright voxel may be noise; so much is metal, or cement. */
    leastMetal: tuned(100, 'mm3', WATCHED),
    leastDense: tuned(200, 'mm3', WATCHED),
  },
} as const;

export type BoneParameters = ValuesOf<typeof BONE_PARAMETERS>;

export const BONE: BoneParameters = valuesOf(BONE_PARAMETERS);
