import type { SliceData } from '../../core/volume';
import type { Cornerstone } from '../host';

/**
 * The pixels of each image as the host's cache holds them, shared and not copied. They are rescaled
 * already (HU on CT): nothing may be rescaled again.
 * @param imageIds in slice order.
 * @returns null for an image that has not arrived, or whose pixels the host has not rescaled.
 */
export function loadedSlices(cornerstone: Cornerstone, imageIds: readonly string[]): readonly (SliceData | null)[] {
  return imageIds.map(imageId => {
    const image = cornerstone.cache.getImage(imageId);
    if (image === undefined) return null;
    const pixels: unknown = image.getPixelData();
    return isSliceData(pixels) ? pixels : null;
  });
}

function isSliceData(pixels: unknown): pixels is SliceData {
  return (
    pixels instanceof Int16Array ||
    pixels instanceof Uint16Array ||
    pixels instanceof Int32Array ||
    pixels instanceof Float32Array
  );
}
