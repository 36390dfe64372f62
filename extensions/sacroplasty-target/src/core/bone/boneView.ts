import { sacralFrame, surfaceInFrame, toLocal, type BoneSurface, type SacralFrame } from '../boneSurface';
import { forBothSides, signOf, type Side } from '../geometry';
import type { Landmark } from '../landmark';
import type { VoxelStack } from '../volume';
import { lateralLimit, SacralFace } from './joint';
import { BONE, type BoneParameters } from './parameters';
import type { DenseMatter, FoundJoint, SeenAla, SeenBone, UnseenBone } from './seenBone';
import { readSacrum } from './surface';
import { tracedSurface } from './tracedSurface';

/** What surrounds the landmark line on one side, unsigned mm. */
export interface AlaLimits {
  readonly foramen: number | null;
  readonly lateral: number | null;
  /** Whether the sacroiliac joint itself was seen. */
  readonly jointSeen: boolean;
}

/** One ala as it is measured along a landmark's line. */
export interface AlaView {
  readonly limits: AlaLimits;
  readonly joint: FoundJoint;
}

/** The bone that was seen, as it is measured from one landmark. */
export interface BoneView {
  readonly kind: 'seen';
  readonly surface: BoneSurface;
  readonly alae: Readonly<Record<Side, AlaView>>;
  readonly metal: DenseMatter | null;
  /** The same bone, measured from another landmark near by: nothing is looked for again. */
  readonly from: (landmark: Landmark) => BoneView;
}

/** Nothing is seen of an ala. */
export const UNSEEN_ALA: AlaView = {
  limits: { foramen: null, lateral: null, jointSeen: false },
  joint: { kind: 'none' },
};

/**
 * Reads what was seen, from the landmark that it was seen from.
 * @param stack the voxels on which it was seen: its edges are placed in them when they are first asked for.
 */
export function viewBone(
  stack: VoxelStack,
  bone: SeenBone | UnseenBone,
  parameters: BoneParameters = BONE,
): BoneView | UnseenBone {
  if (bone.kind === 'unseen') return bone;
  const sacrum = readSacrum(stack, bone.landmark, bone.sacrum, parameters.surface);
  const faces = facesIn(sacrum.frame, bone, parameters);
  const surface = tracedSurface(sacrum, parameters, faces);
  return viewOn(bone, surface, surface, faces, parameters);
}

type Faces = Readonly<Record<Side, SacralFace | null>>;

/**
 * @param surface of the landmark that the bone was seen from.
 * @param here the same of the landmark measured from.
 * @param faces in the frame of `here`.
 */
function viewOn(
  bone: SeenBone,
  surface: BoneSurface,
  here: BoneSurface,
  faces: Faces,
  parameters: BoneParameters,
): BoneView {
  return {
    kind: 'seen',
    surface: here,
    alae: forBothSides(side => ({
      limits: limitsIn(here.frame, bone.landmark, side, bone.alae[side], faces[side], parameters),
      joint: bone.alae[side].joint,
    })),
    metal: bone.metal,
    from: landmark => {
      const frame = sacralFrame(landmark);
      return viewOn(bone, surface, surfaceInFrame(surface, frame), facesIn(frame, bone, parameters), parameters);
    },
  };
}

/** The sacrum's face at each joint, or null where the joint was not followed. */
function facesIn(frame: SacralFrame, { alae }: SeenBone, { joint }: BoneParameters): Faces {
  return forBothSides(side => {
    const { contour, sheet } = alae[side];
    return contour === null || sheet === null ? null : new SacralFace(contour, sheet, frame, joint.sheet);
  });
}

function limitsIn(
  frame: SacralFrame,
  { target }: Landmark,
  side: Side,
  { contour, gap, foramen }: SeenAla,
  face: SacralFace | null,
  { joint }: BoneParameters,
): AlaLimits {
  return {
    foramen: foramen === null ? null : foramen + signOf(side) * toLocal(frame, target)[0],
    lateral: contour === null ? null : lateralLimit({ contour, joint: gap, face }, side, frame, joint.limit),
    jointSeen: gap !== null,
  };
}
