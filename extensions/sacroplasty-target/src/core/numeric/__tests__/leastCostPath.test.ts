import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeastCostPath } from '../leastCostPath';

const COLUMNS = 4;
const DEPTHS = 5;
const BEND = 0.12;
const JUMP = 0.3;

/** The least cost of all paths, by trying every one. */
function leastOfAll(cost: Float32Array, start: number | null): number {
  let least = Number.POSITIVE_INFINITY;
  const walk = (column: number, depth: number | null, sum: number): void => {
    if (column === COLUMNS) {
      least = Math.min(least, sum);
      return;
    }
    for (let next = 0; next < DEPTHS; next++)
      walk(column + 1, next, sum + change(depth, next) + (cost[column * DEPTHS + next] ?? Number.NaN));
  };
  walk(0, start, 0);
  return least;
}

function change(from: number | null, to: number): number {
  return from === null ? 0 : Math.min(JUMP, BEND * Math.abs(to - from));
}

/** What the found path costs. */
function costOfPath(path: LeastCostPath, cost: Float32Array, start: number | null): number {
  let sum = 0;
  let depth = path.end;
  for (let column = COLUMNS; column > 0; column--) {
    const before = path.before(column, depth);
    sum +=
      (cost[(column - 1) * DEPTHS + depth] ?? Number.NaN) +
      (column === 1 ? change(start, depth) : change(before, depth));
    depth = before;
  }
  return sum;
}

const costs = fc.float32Array({
  minLength: COLUMNS * DEPTHS,
  maxLength: COLUMNS * DEPTHS,
  min: -1,
  max: 1,
  noNaN: true,
});
const start = fc.option(fc.integer({ min: 0, max: DEPTHS - 1 }), { nil: null });

describe('LeastCostPath', () => {
  it('finds a way along the last of 256 depths, and refuses more, which its bytes could not distinguish', () => {
    const depths = 256;
    const path = new LeastCostPath(COLUMNS, depths, BEND, JUMP);
    const cost = new Float32Array(COLUMNS * depths).fill(1);
    for (let column = 0; column < COLUMNS; column++) cost[column * depths + depths - 1] = 0;
    path.begin(null);
    for (let column = 0; column < COLUMNS; column++) path.add(cost, column * depths, 0, depths - 1);
    expect(path.end).toBe(depths - 1);
    for (let column = COLUMNS; column > 0; column--) expect(path.before(column, depths - 1)).toBe(depths - 1);
    for (const refused of [257, 300, 0, -1, 2.5, Number.NaN])
      expect(() => new LeastCostPath(COLUMNS, refused, BEND, JUMP)).toThrow(RangeError);
  });

  it('finds a path that costs as little as the cheapest of all', () => {
    const path = new LeastCostPath(COLUMNS, DEPTHS, BEND, JUMP);
    fc.assert(
      fc.property(costs, start, (cost, from) => {
        path.begin(from);
        for (let column = 0; column < COLUMNS; column++) path.add(cost, column * DEPTHS, 0, DEPTHS - 1);
        expect(costOfPath(path, cost, from)).toBeCloseTo(leastOfAll(cost, from), 3);
      }),
    );
  });

  it('stays within the bands', () => {
    const path = new LeastCostPath(COLUMNS, DEPTHS, BEND, JUMP);
    const bands = fc.tuple(fc.integer({ min: 0, max: DEPTHS - 1 }), fc.integer({ min: 0, max: DEPTHS - 1 }));
    fc.assert(
      fc.property(costs, fc.array(bands, { minLength: COLUMNS, maxLength: COLUMNS }), (cost, ends) => {
        path.begin(null);
        const within = ends.map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
        within.forEach(({ first, last }, column) => {
          path.add(cost, column * DEPTHS, first, last);
        });
        let depth = path.end;
        for (let column = COLUMNS; column > 0; column--) {
          expect(depth).toBeGreaterThanOrEqual(within[column - 1]?.first ?? Number.NaN);
          expect(depth).toBeLessThanOrEqual(within[column - 1]?.last ?? Number.NaN);
          depth = path.before(column, depth);
        }
      }),
    );
  });
});
