import type { HalfLengths } from '../volume';
import { BONE } from './parameters';

/**
 * Half the box around the target that `seeBone`, and measuring in what it has seen, read, mm: the traced alae with the
 * joints beside them, the rays from centres that recede with the ala, and the needles. That it covers them is tested
 * beside the analysis (`boneReach.test.ts`).
 */
export const BONE_REACH: HalfLengths = [BONE.reach.sideways, BONE.reach.frontToBack, BONE.reach.headToFoot];
