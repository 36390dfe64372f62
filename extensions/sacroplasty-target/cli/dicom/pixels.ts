import type { SliceData } from '../../src/core/volume';

/** How one image's pixels are stored and what they mean. */
export interface PixelFormat {
  readonly pixels: number;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly signed: boolean;
  readonly slope: number;
  readonly intercept: number;
  /** Stored values outside the reconstructed field (PS3.3 C.7.5.1.1.2); null: none declared. */
  readonly padding: { readonly least: number; readonly most: number } | null;
}

/** The stored values of native pixel data, row by row (PS3.5 8.1). */
export function unpackPixels(
  bytes: Uint8Array,
  { pixels, bitsAllocated, bitsStored, highBit, signed }: PixelFormat,
  { littleEndian }: { readonly littleEndian: boolean },
): Int32Array {
  const words = bitsAllocated === 8 ? bytes : wordsOf(bytes, littleEndian);
  const stored = new Int32Array(pixels);
  // To the top of 32 bits and back: drops what is not the value (old overlays) and extends its sign.
  const left = 31 - highBit;
  const right = 32 - bitsStored;
  for (let i = 0; i < pixels; i += 1) {
    const word = (words[i] ?? 0) << left;
    stored[i] = signed ? word >> right : word >>> right;
  }
  return stored;
}

function wordsOf(bytes: Uint8Array, littleEndian: boolean): Uint16Array {
  // A copy of whole words: two-byte views must begin at an even place of their buffer.
  const copy = new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (littleEndian !== HOST_IS_LITTLE_ENDIAN) Buffer.from(copy.buffer).swap16();
  return new Uint16Array(copy.buffer);
}

const HOST_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const INT16 = { least: -32768, most: 32767 } as const;

/**
 * Stored values to their meaning (HU on CT). Padding becomes NaN, which reads as unknown: no tissue was
 * measured there, and it must count neither as air nor as bone.
 */
export function rescalePixels(stored: Int32Array, { slope, intercept, padding }: PixelFormat): SliceData {
  let least = Infinity;
  let most = -Infinity;
  let padded = false;
  for (const value of stored) {
    if (padding !== null && value >= padding.least && value <= padding.most) {
      padded = true;
      continue;
    }
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const ends = [least * slope + intercept, most * slope + intercept];
  const whole = Number.isInteger(slope) && Number.isInteger(intercept);
  const small = !padded && whole && Math.min(...ends) >= INT16.least && Math.max(...ends) <= INT16.most;
  const rescaled = small ? new Int16Array(stored.length) : new Float32Array(stored.length);
  for (let i = 0; i < stored.length; i += 1) {
    const value = stored[i] ?? 0;
    const isPadding = padding !== null && value >= padding.least && value <= padding.most;
    rescaled[i] = isPadding ? Number.NaN : value * slope + intercept;
  }
  return rescaled;
}
