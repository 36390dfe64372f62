import { forBothSides, signOf, type Side } from '../geometry';
import type { VoxelStack } from '../volume';
import { measureDisc, type Disc, type DiscWindow } from './disc';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalPicture, type Picture } from './slab';
import { distance, type PictureCorners, type PicturePoint } from './wedge';

/** This far beside the midline lie ala and transverse process, and neither bodies nor facet joints, mm. */
const BESIDE_MIDLINE = 33;
/** A transverse process arises beside the back of its body: shares of the way from PS to AS. */
const PLACES = [0, 0.1, 0.2, 0.3] as const;
/** The gap is read across a piece of the endplate's line this long, mm. */
const PIECE = 4;
/** The ala's roof lies about level with the endplate; a usual process lies far above it. */
const ABOVE_ALA: DiscWindow = { nearest: -2, farthest: 10, reach: 8 };
/** A wider gap than this is no joint, mm; its walls are cortex, and it is darker, HU. */
const WIDEST = 7;
const WALL = 110;
const DEPTH = 80;
/** A joint is seen at so many places at least. */
const SEEN = 2;

/** Width of the false joint between ala and a bone above it on each side, mm; null: none is seen. */
export function findFalseJoints(
  stack: VoxelStack,
  frame: SagittalFrame,
  corners: PictureCorners,
): Readonly<Record<Side, number | null>> {
  return forBothSides(side => gapIn(sagittalPicture(stack, frame, signOf(side) * BESIDE_MIDLINE), corners));
}

function gapIn(picture: Picture, { PS, AS }: PictureCorners): number | null {
  const at = (share: number): PicturePoint => [PS[0] + share * (AS[0] - PS[0]), PS[1] + share * (AS[1] - PS[1])];
  const half = PIECE / 2 / distance(PS, AS);
  const widths = PLACES.map(place => measureDisc(picture, at(place - half), at(place + half), ABOVE_ALA))
    .filter(isJoint)
    .map(({ height }) => height);
  return widths.length < SEEN ? null : Math.min(...widths);
}

function isJoint(gap: Disc): gap is Extract<Disc, { kind: 'seen' }> {
  return gap.kind === 'seen' && gap.height <= WIDEST && gap.wall >= WALL && gap.depth >= DEPTH;
}
