import { BONE_REACH } from '../../core/bone';
import type { LpsPoint } from '../../core/geometry';
import { boxAround, type EmptyStack, type VoxelRange } from '../../core/volume';
import type { Cornerstone } from '../../host';

/** Before all that the host asks for by itself; it counts from 5. */
const FIRST = 0;

/**
 * The slices that an analysis at a place reads, [from, to); the search for S1 around a click reads no others. Nothing is
 * proposed on fewer: the corners would not be those that the whole series gives.
 */
export function slicesAround(stack: EmptyStack, p: LpsPoint): VoxelRange {
  return boxAround(stack, p, BONE_REACH).slices;
}

/** Of the images that the host is still waiting to ask for, has these asked for before all others. */
export function fetchFirst({ imageLoadPoolManager }: Cornerstone, imageIds: ReadonlySet<string>): void {
  const moved: (() => void)[] = [];
  imageLoadPoolManager.filterRequests(({ requestFn, type, additionalDetails }) => {
    if (!imageIds.has(additionalDetails.imageId ?? '')) return true;
    moved.push(() => {
      imageLoadPoolManager.addRequest(requestFn, type, { ...additionalDetails }, FIRST);
    });
    return false;
  });
  for (const add of moved) add();
}
