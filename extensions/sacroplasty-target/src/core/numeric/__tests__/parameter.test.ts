import { describe, expect, it } from 'vitest';
import { anatomy, listParameters, scanner, tuned, valuesOf, varied, WATCHED } from '../parameter';

const ROOM = {
  edge: { width: tuned(0.5, 'mm', WATCHED), tried: tuned([0, 2, -4], 'mm', WATCHED) },
  rays: tuned(6, 'rays', WATCHED),
  air: scanner(-1000, 'HU', 'definition'),
  body: anatomy(30, 'mm', 'a textbook'),
} as const;

describe('parameters', () => {
  it('are plain numbers for the code', () => {
    expect(valuesOf(ROOM)).toEqual({ edge: { width: 0.5, tried: [0, 2, -4] }, rays: 6, air: -1000, body: 30 });
  });

  it('are listed by name, each with a unit and a source', () => {
    const all = listParameters(ROOM);
    expect(all.map(({ path }) => path.join('.'))).toEqual(['edge.width', 'edge.tried', 'rays', 'air', 'body']);
    for (const { parameter } of all) expect(parameter.source).not.toBe('');
  });

  it('are varied one at a time, every number of a list alike', () => {
    const wider = varied(ROOM, ['edge', 'tried'], 1.25);
    expect(valuesOf(wider)).toEqual({ ...valuesOf(ROOM), edge: { width: 0.5, tried: [0, 2.5, -5] } });
    expect(ROOM.edge.tried.value).toEqual([0, 2, -4]);
  });

  it('stay whole where they count something, and at least 1', () => {
    expect(valuesOf(varied(ROOM, ['rays'], 0.75)).rays).toBe(5);
    expect(valuesOf(varied(ROOM, ['rays'], 0.01)).rays).toBe(1);
  });

  it('are refused by a name that there is not', () => {
    expect(() => varied(ROOM, ['edge', 'height'], 2)).toThrow('no such parameter');
  });
});
