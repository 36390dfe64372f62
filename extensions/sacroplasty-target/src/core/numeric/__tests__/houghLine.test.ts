import { describe, expect, it } from 'vitest';
import { houghLine } from '../houghLine';

const ANGLES = { from: -20, to: 70, step: 3, cell: 0.5, cells: 240, reach: 3, reachCells: 12 };
const alike = (): number => 1;

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
    const line = houghLine([...joint, ...stray], ANGLES, alike);
    expect(Math.abs((line?.angle ?? Number.NaN) - 33)).toBeLessThanOrEqual(2);
    expect(Math.abs((line?.distance ?? Number.NaN) - 12)).toBeLessThanOrEqual(0.5);
  });

  it.each([-20, -19, 11, 34, 69, 70])('finds %s degrees, whichever angles it tries first', degrees => {
    const angle = (degrees * Math.PI) / 180;
    const points = Array.from({ length: 41 }, (_, i) => ({
      x: 9 * Math.cos(angle) - (i - 17) * Math.sin(angle),
      y: 9 * Math.sin(angle) + (i - 17) * Math.cos(angle),
      weight: 1,
    }));
    const line = houghLine(points, ANGLES, alike);
    expect(Math.abs((line?.angle ?? Number.NaN) - degrees)).toBeLessThanOrEqual(1);
  });

  it('prefers the angle that is expected where two lines hold the same', () => {
    const cross = Array.from({ length: 31 }, (_, i) => [
      { x: 10, y: i - 15, weight: 1 },
      { x: 10 - (i - 15) * Math.sin(Math.PI / 4), y: (i - 15) * Math.cos(Math.PI / 4), weight: 1 },
    ]).flat();
    expect(houghLine(cross, ANGLES, angle => (angle > 20 ? 1 : 0.5))?.angle).toBeGreaterThan(38);
    expect(houghLine(cross, ANGLES, angle => (angle > 20 ? 0.5 : 1))?.angle).toBeLessThan(7);
  });

  it('finds nothing without points', () => {
    expect(houghLine([], ANGLES, alike)).toBeNull();
  });
});
