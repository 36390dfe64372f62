import { describe, expect, it } from 'vitest';
import { blankDenseLine, blankDenseSection } from '../denserThanBone';
import { SURFACE } from '../parameters';
import type { PolarGrid } from '../polarGrid';

const known = (values: Float32Array): number[] => [...values.keys()].filter(i => !Number.isNaN(values[i]));

describe('what is denser than bone', () => {
  it('is blanked with its edge on a line, to both sides by 1.5 mm', () => {
    const line = new Float32Array(12).fill(40);
    line[6] = 2000;
    line[5] = 1499;
    blankDenseLine(line, 0.75, SURFACE.dense);
    expect(known(line)).toEqual([0, 1, 2, 3, 9, 10, 11]);
  });

  it('leaves the densest bone as it is', () => {
    const line = Float32Array.from([30, 900, 1500, 1100, -100]);
    blankDenseLine(line, 0.75, SURFACE.dense);
    expect([...line]).toEqual([30, 900, 1500, 1100, -100]);
  });

  it('is blanked on the rays beside it, around the start of the rays too, and on no other', () => {
    const grid: PolarGrid = {
      rays: 48,
      depths: 20,
      step: 0.75,
      cos: new Float64Array(48),
      sin: new Float64Array(48),
    };
    const values = new Float32Array(48 * 20).fill(10);
    values[15] = 3071;
    blankDenseSection(grid, values, SURFACE.dense);
    const blanked = [...values.keys()].filter(i => Number.isNaN(values[i])).map(i => [Math.floor(i / 20), i % 20]);
    // Rays lie 1.47 mm apart there.
    expect([...new Set(blanked.map(([ray]) => ray))]).toEqual([0, 1, 47]);
    expect(blanked.filter(([ray]) => ray === 47).map(([, depth]) => depth)).toEqual([13, 14, 15, 16, 17]);
  });
});
