import type { LpsPoint } from '../geometry';
import { pause, sample, voxels, type VoxelStack, type Work } from '../volume';
import { slabSet, type SlabSet } from './flanks';
import { findMidsagittalPlane } from './midsagittal';
import type { ProposalParameters } from './parameters';
import type { ProposalRefusal } from './proposal';
import type { SagittalFrame, SagittalPose } from './sagittalFrame';
import { searchWedges, type WedgeCandidate } from './searchWedge';

/** The midsagittal picture around a place, and what in it is like an S1 body. */
export interface Look {
  readonly kind: 'seen';
  readonly stack: VoxelStack;
  readonly frame: SagittalFrame;
  readonly slabs: SlabSet;
  readonly candidates: readonly WedgeCandidate[];
}

/** No picture could be made. */
export interface NoLook {
  readonly kind: 'refused';
  readonly reason: ProposalRefusal;
}

/**
 * Looks closely for S1 around a place (LPS mm).
 *
 * @param besideMidline how far the midsagittal plane may lie from the place, mm.
 * @param rough how the midsagittal plane lies, to a few mm and degrees; null: it is not known, and the place is a click.
 */
export function* lookNear(
  around: LpsPoint,
  besideMidline: number,
  rough: SagittalPose | null,
  parameters: ProposalParameters,
): Work<Look | NoLook> {
  const { look, mirror, slab } = parameters;
  const half = [look.sideways, look.frontToBack, look.headToFoot] as const;
  const stack = yield* voxels({ kind: 'around', centre: around, half });
  if (rough === null && sample(stack, around) === null) return refusal({ kind: 'point-outside-image' });
  const frame = findMidsagittalPlane(stack, around, besideMidline, rough, mirror);
  if (frame === null) return refusal({ kind: rough === null ? 'no-midline' : 'no-s1' });
  yield* pause();
  const slabs = slabSet(stack, frame, slab);
  yield* pause();
  const candidates = searchWedges(slabs, look.allLevels, parameters);
  yield* pause();
  return { kind: 'seen', stack, frame, slabs, candidates };
}

/** A refusal as an answer. */
export function refusal(reason: ProposalRefusal): NoLook {
  return { kind: 'refused', reason };
}
