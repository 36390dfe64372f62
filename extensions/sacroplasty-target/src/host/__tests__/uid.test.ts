import { describe, expect, it } from 'vitest';
import { newUid } from '../uid';

describe('newUid', () => {
  it('is the decimal of the UUID, version and variant set', () => {
    // ffffffff-ffff-4fff-bfff-ffffffffffff
    const uid = newUid(bytes => bytes.fill(0xff));
    expect(uid).toBe(`2.25.${BigInt('0xffffffffffff4fffbfffffffffffffff').toString()}`);
  });

  it('has no component with a leading zero and at most 64 characters, from the smallest to the largest', () => {
    for (const value of [0x00, 0x01, 0xff]) {
      expect(newUid(bytes => bytes.fill(value))).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
    }
  });

  it('differs from one call to the next', () => {
    expect(newUid()).not.toBe(newUid());
  });
});
