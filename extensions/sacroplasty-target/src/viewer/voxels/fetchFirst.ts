import { displacement, dot, type LpsPoint } from '../../core/geometry';
import type { StackFrame } from '../../core/volume';
import type { Cornerstone } from '../../host';

/**
 * How far above and below a place in S1 slices are waited for, mm. The search for S1 is given 110 mm where they are there,
 * and what lies beyond this does not change its answer, which `fetchFirst.test.ts` holds on phantoms.
 */
const WAITED_FOR = 90;
/** Before all that the host asks for by itself; it counts from 5. */
const FIRST = 0;

/** The lowest and the highest number of the slices that decide what is proposed and measured at a place. */
export function slicesAround(
  { origin, sliceDirection, sliceSpacing }: Pick<StackFrame, 'origin' | 'sliceDirection' | 'sliceSpacing'>,
  p: LpsPoint,
): readonly [number, number] {
  const at = dot(displacement(origin, p), sliceDirection);
  return [(at - WAITED_FOR) / sliceSpacing, (at + WAITED_FOR) / sliceSpacing];
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
