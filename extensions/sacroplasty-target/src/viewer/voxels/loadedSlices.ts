import type { SliceData } from '../../core/volume';
import type { Cornerstone } from '../host';

/**
 * The pixels of each image as the host's cache holds them, shared and not copied. They are rescaled
 * already (HU on CT): nothing may be rescaled again.
 *
 * While a series loads, the host fills places that have not arrived with a neighbour's pixels or with a
 * coarse preview, so that there is something to see. Those are not the image: here they count as not loaded.
 * @param imageIds in slice order.
 * @returns null for an image that has not arrived in full.
 */
export function loadedSlices(cornerstone: Cornerstone, imageIds: readonly string[]): readonly (SliceData | null)[] {
  const { FULL_RESOLUTION } = cornerstone.Enums.ImageQualityStatus;
  return imageIds.map(imageId => {
    const image = cornerstone.cache.getImage(imageId);
    if (image === undefined || (image.imageQualityStatus ?? FULL_RESOLUTION) !== FULL_RESOLUTION) return null;
    const pixels: unknown = image.getPixelData();
    return isSliceData(pixels) ? pixels : null;
  });
}

/** Whether two readings gave the same arrays, slice by slice. */
export function sameSlices(a: readonly (SliceData | null)[], b: readonly (SliceData | null)[]): boolean {
  return a.length === b.length && a.every((slice, k) => slice === b[k]);
}

function isSliceData(pixels: unknown): pixels is SliceData {
  return (
    pixels instanceof Int16Array ||
    pixels instanceof Uint16Array ||
    pixels instanceof Int32Array ||
    pixels instanceof Float32Array
  );
}
