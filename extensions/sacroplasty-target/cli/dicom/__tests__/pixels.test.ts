import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rescalePixels, unpackPixels, type PixelFormat } from '../pixels';

const FORMAT: PixelFormat = {
  pixels: 3,
  bitsAllocated: 16,
  bitsStored: 16,
  highBit: 15,
  signed: true,
  slope: 1,
  intercept: 0,
  padding: null,
};

const LITTLE = { littleEndian: true } as const;

function wordBytes(...words: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(words).buffer);
}

describe('stored pixels', () => {
  it('keep their sign, also when fewer bits are stored than allocated', () => {
    expect([...unpackPixels(wordBytes(0xfc18, 0, 0x7fff), FORMAT, LITTLE)]).toEqual([-1000, 0, 32767]);
    const twelve = { ...FORMAT, bitsStored: 12, highBit: 11 };
    expect([...unpackPixels(wordBytes(0x0fff, 0x0800, 0x07ff), twelve, LITTLE)]).toEqual([-1, -2048, 2047]);
  });

  it('are freed from old overlays in the unused bits', () => {
    const unsigned = { ...FORMAT, bitsStored: 12, highBit: 11, signed: false };
    expect([...unpackPixels(wordBytes(0xf123, 0x1fff, 0x0800), unsigned, LITTLE)]).toEqual([0x123, 0xfff, 0x800]);
  });

  it('are read from the bits that hold them', () => {
    const high = { ...FORMAT, bitsStored: 12, highBit: 15, signed: false };
    expect([...unpackPixels(wordBytes(0x1230, 0xfff0, 0x8001), high, LITTLE)]).toEqual([0x123, 0xfff, 0x800]);
  });

  it('are the same in big endian and in bytes', () => {
    expect([...unpackPixels(new Uint8Array([0xfc, 0x18, 0, 1, 1, 0]), FORMAT, { littleEndian: false })]).toEqual([
      -1000, 1, 256,
    ]);
    const bytes = { ...FORMAT, bitsAllocated: 8 as const, bitsStored: 8, highBit: 7, signed: false };
    expect([...unpackPixels(new Uint8Array([0, 200, 255]), bytes, LITTLE)]).toEqual([0, 200, 255]);
  });

  it('may start at an odd byte of their buffer', () => {
    const shifted = new Uint8Array([9, ...wordBytes(0xfc18, 5, 6)]).subarray(1);
    expect([...unpackPixels(shifted, FORMAT, LITTLE)]).toEqual([-1000, 5, 6]);
  });
});

describe('rescaled pixels', () => {
  it('are slope times stored plus intercept, whatever type they need', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 65535 }), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(1, 2, 0.5, -1),
        fc.constantFrom(0, -1024, -8192.5),
        (values, slope, intercept) => {
          const rescaled = rescalePixels(Int32Array.from(values), { ...FORMAT, slope, intercept });
          expect([...rescaled]).toEqual(values.map(value => value * slope + intercept));
        },
      ),
    );
  });

  it('are small integers wherever that loses nothing', () => {
    expect(rescalePixels(Int32Array.of(0, 4095), { ...FORMAT, intercept: -1024 })).toBeInstanceOf(Int16Array);
    expect(rescalePixels(Int32Array.of(0, 65535), FORMAT)).toBeInstanceOf(Float32Array);
  });

  it('are unknown where they are padding, and only there', () => {
    const padded = rescalePixels(Int32Array.of(-2000, -1999, 40), {
      ...FORMAT,
      padding: { least: -2000, most: -2000 },
    });
    expect([...padded]).toEqual([Number.NaN, -1999, 40]);
  });
});
