import { forBothSides, signOf, type Side } from '../geometry';
import type { VoxelStack } from '../volume';
import { measureDisc, type Disc } from './disc';
import type { ProposalParameters } from './parameters';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalPicture, type Picture } from './slab';
import { distance, type PictureCorners, type PicturePoint } from './wedge';

/** Width of the false joint between ala and a bone above it on each side, mm; null: none is seen. */
export function findFalseJoints(
  stack: VoxelStack,
  frame: SagittalFrame,
  corners: PictureCorners,
  parameters: ProposalParameters,
): Readonly<Record<Side, number | null>> {
  const { slab, falseJoint } = parameters;
  return forBothSides(side =>
    gapIn(sagittalPicture(stack, frame, signOf(side) * falseJoint.besideMidline, slab), corners, parameters),
  );
}

function gapIn(picture: Picture, { PS, AS }: PictureCorners, { disc, falseJoint }: ProposalParameters): number | null {
  const at = (share: number): PicturePoint => [PS[0] + share * (AS[0] - PS[0]), PS[1] + share * (AS[1] - PS[1])];
  const half = falseJoint.piece / 2 / distance(PS, AS);
  const widths = falseJoint.places
    .map(place => measureDisc(picture, at(place - half), at(place + half), falseJoint.above, disc))
    .flatMap(gap => (gap.kind === 'seen' && isJoint(gap, falseJoint) ? [gap.height] : []));
  return widths.length < falseJoint.seen ? null : Math.min(...widths);
}

function isJoint(
  gap: Extract<Disc, { kind: 'seen' }>,
  { widest, wall, depth }: ProposalParameters['falseJoint'],
): boolean {
  return gap.height <= widest && gap.wall >= wall && gap.depth >= depth;
}
