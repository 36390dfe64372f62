import { describe, expect, it } from 'vitest';
import { ContourSolver } from '../contour';
import { SURFACE } from '../parameters';
import { polarGrid } from '../polarGrid';

const SECTION = polarGrid(SURFACE.section);
const { rays, depths } = SECTION;

/** A cost that is low along a radius per ray; rays without one cost the same everywhere. */
function costOf(radius: (t: number) => number | null): Float32Array {
  const cost = new Float32Array(rays * depths);
  for (let t = 0; t < rays; t++) {
    const r = radius(t);
    if (r !== null) cost[t * depths + r] = -1;
  }
  return cost;
}

function solve(cost: Float32Array): number[] {
  const radius = new Float32Array(rays);
  new ContourSolver(SECTION, SURFACE.contour).solve(cost, radius, 0);
  return [...radius];
}

const oval = (t: number): number => Math.round(20 + 4 * Math.cos((4 * Math.PI * t) / rays));

describe('ContourSolver', () => {
  it('follows a wall that is seen all around', () => {
    expect(solve(costOf(oval))).toEqual(Array.from({ length: rays }, (_, t) => oval(t)));
  });

  it('bridges a break from its neighbours', () => {
    const found = solve(costOf(t => (t >= 10 && t < 14 ? null : oval(t))));
    for (let t = 10; t < 14; t++) expect(Math.abs((found[t] ?? 0) - oval(t))).toBeLessThanOrEqual(1);
  });

  it('is not drawn away by one stray edge', () => {
    const cost = costOf(oval);
    cost[5 * depths + 44] = -1.2;
    expect(solve(cost)[5]).toBe(oval(5));
  });

  it('jumps where the wall does, at a notch', () => {
    const notch = (t: number): number => (t >= 20 && t < 30 ? 40 : 15);
    expect(solve(costOf(notch))).toEqual(Array.from({ length: rays }, (_, t) => notch(t)));
  });

  it('finds within a band what it finds on whole rays, and looks at nothing beyond the band', () => {
    const wide = Int32Array.from({ length: rays }, (_, t) => (t % 7 === 3 ? 9 : 4));
    const first = wide.map((w, t) => Math.max(0, oval(t) - w));
    const last = wide.map((w, t) => Math.min(depths - 1, oval(t) + w + 1));
    const cost = costOf(t => (t >= 10 && t < 14 ? null : oval(t)));
    const whole = solve(cost);
    for (let t = 0; t < rays; t++)
      for (let r = 0; r < depths; r++) if (r < (first[t] ?? 0) || r > (last[t] ?? 0)) cost[t * depths + r] = -50;
    const radius = new Float32Array(rays);
    new ContourSolver(SECTION, SURFACE.contour).solve(cost, radius, 0, { first, last });
    expect([...radius]).toEqual(whole);
  });
});
