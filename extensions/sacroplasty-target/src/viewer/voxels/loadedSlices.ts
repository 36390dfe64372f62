import type { SliceData } from '../../core/volume';
import type { Cornerstone } from '../../host';

/** What the host's cache holds of a series, in slice order. */
export interface LoadedSlices {
  /** null: the image has not arrived in full, or what has arrived is not that image. */
  readonly slices: readonly (SliceData | null)[];
  /** Images that have arrived with other pixels than the series has: cut short, or no image at all. */
  readonly damaged: ReadonlySet<string>;
}

/**
 * The pixels of each image as the host's cache holds them, shared and not copied. They are rescaled
 * already (HU on CT): nothing may be rescaled again.
 *
 * While a series loads, the host fills places that have not arrived with a neighbour's pixels or with a
 * coarse preview, so that there is something to see. Those are not the image: here they count as not loaded.
 * A server can also answer with half of the pixels, or with a login page: the host takes those bytes for the image.
 * @param imageIds in slice order.
 * @param pixels that an image of the series has.
 */
export function loadedSlices(cornerstone: Cornerstone, imageIds: readonly string[], pixels: number): LoadedSlices {
  const { FULL_RESOLUTION } = cornerstone.Enums.ImageQualityStatus;
  const damaged = new Set<string>();
  const slices = imageIds.map(imageId => {
    const image = cornerstone.cache.getImage(imageId);
    if (image === undefined || (image.imageQualityStatus ?? FULL_RESOLUTION) !== FULL_RESOLUTION) return null;
    const data: unknown = image.getPixelData();
    if (isSliceData(data) && data.length === pixels) return data;
    damaged.add(imageId);
    return null;
  });
  return { slices, damaged };
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
