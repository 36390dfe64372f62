import { describe, expect, it } from 'vitest';
import type { PhantomOptions } from '../../phantom';
import { FAMILY_SIZE, variant } from '../variants';

const family = Array.from({ length: FAMILY_SIZE }, (_, i) => variant(i + 1));
const count = (holds: (options: PhantomOptions) => boolean): number => family.filter(holds).length;
const range = (of: (options: PhantomOptions) => number): readonly [number, number] => {
  const values = family.map(of);
  return [Math.min(...values), Math.max(...values)];
};

describe('the family of phantoms', () => {
  it('is the same every time, and no two are alike', () => {
    expect(variant(17)).toEqual(variant(17));
    expect(new Set(family.map(options => JSON.stringify({ ...options, seed: 0 }))).size).toBe(FAMILY_SIZE);
  });

  it('covers spacing, dose, kernel, rotation, position, bone and breaches', () => {
    const [thinnest, thickest] = range(options => options.sliceSpacing);
    expect(thinnest).toBeLessThan(0.55);
    expect(thickest).toBeGreaterThan(4.5);
    const [least, most] = range(({ rotation: { yaw, pitch, roll } }) => Math.hypot(yaw, pitch, roll));
    expect(least).toBeLessThan(1);
    expect(most).toBeGreaterThan(19);
    expect(most).toBeLessThan(20.01);
    expect(range(options => options.noise)[1] / range(options => options.noise)[0]).toBeGreaterThan(4);
    expect(range(options => options.kernelBlur)[1] / range(options => options.kernelBlur)[0]).toBeGreaterThan(1.8);
    for (const position of ['HFS', 'HFP', 'FFS', 'FFP'])
      expect(count(options => options.position === position)).toBe(50);
    expect(count(options => options.osteoporosis)).toBeGreaterThan(50);
    expect(count(({ fractureGap }) => fractureGap.right > 0)).toBeGreaterThan(30);
    expect(count(({ sweptBack }) => Math.max(sweptBack.right, sweptBack.left) > 11)).toBeGreaterThan(30);
    expect(range(({ anatomy }) => anatomy.size)[0]).toBeLessThan(0.9);
    expect(range(({ anatomy }) => anatomy.size)[1]).toBeGreaterThan(1.1);
    expect(count(({ anatomy }) => anatomy.lumbosacral === 'lumbarised-s1')).toBeGreaterThan(3);
    expect(count(({ anatomy }) => anatomy.lumbosacral !== 'usual')).toBeLessThan(50);
    // Thick slices of each kind of bone.
    expect(count(options => options.sliceSpacing > 1.4 && options.osteoporosis)).toBeGreaterThan(10);
  });
});
