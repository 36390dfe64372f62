import { describe, expect, it } from 'vitest';
import { chooseS1 } from '../chooseS1';
import { PROPOSAL } from '../parameters';
import type { WedgeCandidate } from '../searchWedge';
import { meanWedge } from '../wedge';
import type { WedgeEvidence } from '../wedgeEvidence';

/** Every sign of S1 is there. */
const COMPLETE: WedgeEvidence = {
  endplate: 0.8,
  anterior: 0.85,
  posterior: 0.8,
  neighbourAbove: 0.7,
  discBelow: 0,
  breadth: 0.7,
  sacrumBelow: 0.5,
  unlikeness: 2,
  total: 2.9,
};

/** A body whose superior endplate lies `v` mm up. */
function body(v: number, evidence: Partial<WedgeEvidence>): WedgeCandidate {
  return { wedge: meanWedge(3, v, 0.8, 1, 0, PROPOSAL.shape), evidence: { ...COMPLETE, ...evidence } };
}

describe('the choice of S1', () => {
  it('is the body that shows every sign', () => {
    const s1 = body(20, {});
    expect(chooseS1([s1, body(-9, { neighbourAbove: 0.05, total: 2.2 })], PROPOSAL.choice)).toEqual({
      kind: 'chosen',
      candidate: s1,
    });
  });

  it.each([
    ['a wall of it', { posterior: 0.1 }],
    ['the disc above', { neighbourAbove: 0.1 }],
    ['its breadth', { breadth: 0.2 }],
    ['the sacrum below', { sacrumBelow: 0 }],
    ['an S1’s shape', { unlikeness: 7 }],
  ])('is none without %s', (_, lacking) => {
    expect(chooseS1([body(20, lacking)], PROPOSAL.choice)).toEqual({ kind: 'no-s1' });
  });

  it('is uncertain where another body shows every sign nearly as well', () => {
    expect(chooseS1([body(20, {}), body(-9, { total: 2.7 })], PROPOSAL.choice)).toEqual({ kind: 'level-uncertain' });
    expect(chooseS1([body(20, {}), body(-9, { total: 2.6 })], PROPOSAL.choice).kind).toBe('chosen');
  });

  it('is never the lower of two where the upper one looks more like S1 though it lacks a sign', () => {
    const s1 = body(20, { posterior: 0.1, total: 2.8 });
    const s2 = body(-9, { total: 2.5 });
    expect(chooseS1([s1, s2], PROPOSAL.choice)).toEqual({ kind: 'level-uncertain' });
    expect(chooseS1([s2, body(20, { posterior: 0.1, total: 2.4 })], PROPOSAL.choice)).toEqual({
      kind: 'chosen',
      candidate: s2,
    });
  });
});
