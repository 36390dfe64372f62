import type { HalfLengths } from '../volume';
import { BONE } from './parameters';

/**
 * Half the box around the target that `seeBone`, and measuring in what it has seen, read, mm: alae of 66 mm and the
 * joints beside them, rays of 38 mm from centres that recede with the ala, and needles of 60 mm.
 */
export const BONE_REACH: HalfLengths = [BONE.reach.sideways, BONE.reach.frontToBack, BONE.reach.headToFoot];
