import type { SliceData } from '../core';

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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stored = new Int32Array(pixels);
  // To the top of 32 bits and back: drops what is not the value (old overlays) and extends its sign.
  const left = 31 - highBit;
  const right = 32 - bitsStored;
  for (let i = 0; i < pixels; i += 1) {
    const word = bitsAllocated === 8 ? view.getUint8(i) : view.getUint16(2 * i, littleEndian);
    stored[i] = signed ? (word << left) >> right : (word << left) >>> right;
  }
  return stored;
}

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
  if (!padded && whole && Math.min(...ends) >= INT16.least && Math.max(...ends) <= INT16.most) {
    return Int16Array.from(stored, value => value * slope + intercept);
  }
  return Float32Array.from(stored, value =>
    padding !== null && value >= padding.least && value <= padding.most ? Number.NaN : value * slope + intercept,
  );
}
