import { describe, expect, it } from 'vitest';
import { houghLine } from '../houghLine';

const ANGLES = Array.from({ length: 91 }, (_, i) => i - 20);

describe('houghLine', () => {
  it('finds a joint of 33 degrees among points of other surfaces', () => {
    const angle = (33 * Math.PI) / 180;
    const joint = Array.from({ length: 30 }, (_, i) => {
      const along = i - 14;
      return {
        x: 12 * Math.cos(angle) - along * Math.sin(angle),
        y: 12 * Math.sin(angle) + along * Math.cos(angle),
        weight: 1,
      };
    });
    const stray = Array.from({ length: 12 }, (_, i) => ({ x: -10 + i, y: -25, weight: 1 }));
    const line = houghLine([...joint, ...stray], ANGLES);
    expect(Math.abs((line?.angle ?? Number.NaN) - 33)).toBeLessThanOrEqual(2);
    expect(Math.abs((line?.distance ?? Number.NaN) - 12)).toBeLessThanOrEqual(0.5);
  });

  it('finds nothing without points', () => {
    expect(houghLine([], ANGLES)).toBeNull();
  });
});
