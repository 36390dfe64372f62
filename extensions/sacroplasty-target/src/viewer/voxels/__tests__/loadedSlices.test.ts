import { describe, expect, it } from 'vitest';
import type { Cornerstone } from '../../../host';
import { loadedSlices, sameSlices } from '../loadedSlices';

const FULL_RESOLUTION = 8;
const ADJACENT_REPLICATE = 3;
const SUBRESOLUTION = 6;

interface CachedImage {
  readonly imageQualityStatus?: number;
  getPixelData(): unknown;
}

function cornerstoneWith(images: Readonly<Record<string, CachedImage>>): Cornerstone {
  return {
    Enums: { ImageQualityStatus: { FULL_RESOLUTION } },
    cache: { getImage: (imageId: string) => images[imageId] },
  } as unknown as Cornerstone;
}

const pixels = (...values: number[]): Int16Array => Int16Array.from(values);

describe('the slices that have been loaded', () => {
  it('are the host’s own arrays, in the order asked for', () => {
    const [first, second] = [pixels(1, 2), pixels(3, 4)];
    const cornerstone = cornerstoneWith({
      a: { imageQualityStatus: FULL_RESOLUTION, getPixelData: () => first },
      b: { getPixelData: () => second },
    });
    const { slices, damaged } = loadedSlices(cornerstone, ['b', 'a'], 2);
    expect(slices[0]).toBe(second);
    expect(slices[1]).toBe(first);
    expect([...damaged]).toEqual([]);
  });

  it('do not count a neighbour’s copy or a preview as the image', () => {
    const cornerstone = cornerstoneWith({
      copy: { imageQualityStatus: ADJACENT_REPLICATE, getPixelData: () => pixels(7) },
      preview: { imageQualityStatus: SUBRESOLUTION, getPixelData: () => pixels(8) },
    });
    expect(loadedSlices(cornerstone, ['copy', 'preview', 'absent'], 1)).toEqual({
      slices: [null, null, null],
      damaged: new Set(),
    });
  });

  it('leave out pixels of a kind that cannot be measured', () => {
    const cornerstone = cornerstoneWith({ colour: { getPixelData: () => new Uint8ClampedArray(3) } });
    expect(loadedSlices(cornerstone, ['colour'], 3)).toEqual({ slices: [null], damaged: new Set(['colour']) });
  });

  it('leave out what is not the image that was asked for: cut short, or bytes of something else', () => {
    const whole = pixels(1, 2, 3, 4);
    const cornerstone = cornerstoneWith({
      whole: { getPixelData: () => whole },
      half: { getPixelData: () => pixels(1, 2) },
      page: { getPixelData: () => pixels(1, 2, 3, 4, 5) },
    });
    expect(loadedSlices(cornerstone, ['half', 'whole', 'page'], 4)).toEqual({
      slices: [null, whole, null],
      damaged: new Set(['half', 'page']),
    });
  });
});

describe('two readings', () => {
  it('differ when a slice has been replaced by another array, though as many are there', () => {
    const [a, b] = [pixels(1), pixels(1)];
    expect(sameSlices([a, null], [a, null])).toBe(true);
    expect(sameSlices([a, null], [b, null])).toBe(false);
    expect(sameSlices([a, null], [null, a])).toBe(false);
    expect(sameSlices([null], [])).toBe(false);
  });
});
