import { readNumber, readText, type Dataset } from '../dicom';
import type { SegmentRefusal } from './segmentRefusal';

/** Fully inside of a segment, as a byte. */
export const FULL = 255;

/** Reads one frame as the segment's share of each pixel, 0 to FULL, row by row. */
export type FrameReader = (frame: number) => Uint8Array;

/**
 * How the frames of a segmentation are read (PS3.3 C.8.20.2): BINARY, one bit per pixel, the frames packed
 * without a gap, so that a frame may begin within a byte (PS3.5 8.1.1); FRACTIONAL, a share of
 * MaximumFractionalValue, in the segment from one half; LABELMAP, the number of the segment.
 *
 * @param pixels native pixel data, little endian.
 */
export function frameReader(dataset: Dataset, pixels: Uint8Array, SegmentNumber: number): FrameReader | SegmentRefusal {
  const size = (readNumber(dataset, 'Rows') ?? 0) * (readNumber(dataset, 'Columns') ?? 0);
  const frames = readNumber(dataset, 'NumberOfFrames') ?? 1;
  const type = readText(dataset, 'SegmentationType');
  const bits = readNumber(dataset, 'BitsAllocated') ?? 0;
  if (pixels.length < Math.ceil((frames * size * bits) / 8)) return { kind: 'pixels-missing' };
  const most = readNumber(dataset, 'MaximumFractionalValue') ?? FULL;
  switch (`${type} ${String(bits)}`) {
    case 'BINARY 1':
      return frame => unpackBits(pixels, frame * size, size);
    case 'FRACTIONAL 8':
      return frame => each(size, p => Math.min(FULL, ((pixels[frame * size + p] ?? 0) * FULL) / most));
    case 'LABELMAP 8':
      return frame => each(size, p => (pixels[frame * size + p] === SegmentNumber ? FULL : 0));
    case 'LABELMAP 16':
      return frame => {
        const value = (at: number): number => (pixels[at] ?? 0) + 256 * (pixels[at + 1] ?? 0);
        return each(size, p => (value(2 * (frame * size + p)) === SegmentNumber ? FULL : 0));
      };
    default:
      return { kind: 'unknown-pixels', found: `${type}, ${String(bits)} bits` };
  }
}

/** `count` pixels of one bit each from bit number `first`: the least significant bit of a byte comes first. */
function unpackBits(packed: Uint8Array, first: number, count: number): Uint8Array {
  const out = new Uint8Array(count);
  for (let p = 0; p < count; p++) {
    const bit = first + p;
    if ((((packed[bit >>> 3] as number) >> (bit & 7)) & 1) !== 0) out[p] = FULL;
  }
  return out;
}

function each(size: number, value: (pixel: number) => number): Uint8Array {
  const out = new Uint8Array(size);
  for (let p = 0; p < size; p++) out[p] = value(p);
  return out;
}
