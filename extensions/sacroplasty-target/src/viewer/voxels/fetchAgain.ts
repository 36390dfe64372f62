import type { Cornerstone } from '../../host';

/**
 * Asks for images anew that the host could not load, and puts those that come into the volume that shows them.
 * @param failedAgain notified of each image that does not come this time either.
 */
export async function fetchAgain(
  { cache, imageLoader }: Cornerstone,
  imageIds: readonly string[],
  failedAgain: (imageId: string) => void,
): Promise<void> {
  await Promise.all(
    imageIds.map(async imageId => {
      const volume = cache.getVolumeContainingImageId(imageId)?.volume;
      try {
        if (!isStreaming(volume)) {
          await imageLoader.loadAndCacheImage(imageId);
          return;
        }
        volume.successCallback(
          imageId,
          await imageLoader.loadAndCacheImage(imageId, volume.getLoaderImageOptions(imageId)),
        );
        volume.invalidateVolume(true);
      } catch {
        // Why is on the console already, by the host; here it only matters that the image is still missing.
        failedAgain(imageId);
      }
    }),
  );
}

/** A volume that is filled image by image, as far as it is used here. */
interface StreamingVolume {
  getLoaderImageOptions(imageId: string): NonNullable<Parameters<Cornerstone['imageLoader']['loadAndCacheImage']>[1]>;
  successCallback(imageId: string, image: unknown): void;
  invalidateVolume(immediate: boolean): void;
}

function isStreaming(volume: unknown): volume is StreamingVolume {
  return (
    typeof volume === 'object' &&
    volume !== null &&
    'getLoaderImageOptions' in volume &&
    'successCallback' in volume &&
    'invalidateVolume' in volume
  );
}
