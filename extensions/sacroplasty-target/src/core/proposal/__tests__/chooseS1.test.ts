import { describe, expect, it } from 'vitest';
import { bodiesOf } from '../chooseS1';
import { PROPOSAL } from '../parameters';
import { moveTo, shapeAt, wedgeOfShape } from '../s1Shape';
import type { WedgeCandidate } from '../searchWedge';
import type { WedgeEvidence } from '../wedgeEvidence';

/** Every sign of S1 is there. */
const COMPLETE: WedgeEvidence = {
  endplate: 0.8,
  anterior: 0.85,
  posterior: 0.8,
  neighbourAbove: 0.7,
  discBelow: 0,
  breadth: 0.7,
  sacrumBelow: 0.7,
  unlikeness: 2,
  total: 2.9,
};

const { sure } = PROPOSAL.choice;

/** A body whose superior endplate lies `v` mm up. */
function body(v: number, evidence: Partial<WedgeEvidence>): WedgeCandidate {
  const wedge = wedgeOfShape(shapeAt(PROPOSAL.shape, []));
  moveTo(wedge, 3, v, wedge);
  return { wedge, evidence: { ...COMPLETE, ...evidence } };
}

function mostProbable(...candidates: readonly WedgeCandidate[]): number {
  return bodiesOf(candidates, PROPOSAL)[0]?.probability ?? 0;
}

describe('the bodies of a picture', () => {
  it('have S1 first, which shows every sign, for sure', () => {
    const s1 = body(20, {});
    const [first, second] = bodiesOf([body(-9, { neighbourAbove: 0.05, breadth: 0.4 }), s1], PROPOSAL);
    expect(first?.wedge).toEqual(s1.wedge);
    expect(first?.probability).toBeGreaterThan(sure);
    expect(second?.probability).toBeLessThan(1 - sure);
  });

  it.each([
    ['a wall of it', { posterior: 0.1 }],
    ['the disc above', { neighbourAbove: 0.1 }],
    ['no disc below', { discBelow: 0.6 }],
    ['its breadth', { breadth: 0.05 }],
  ])('hold none that is sure without %s', (_, lacking) => {
    expect(mostProbable(body(20, lacking))).toBeLessThan(sure);
  });

  it('are judged by how strong edges are in the picture: thin cortex weakens all alike', () => {
    const thin = body(20, {
      endplate: 0.5,
      anterior: 0.6,
      posterior: 0.58,
      neighbourAbove: 0.46,
      breadth: 0.5,
      sacrumBelow: 0.5,
    });
    expect(mostProbable(thin)).toBeGreaterThan(sure);
  });

  it('are none of them sure where another shows every sign as well', () => {
    expect(mostProbable(body(20, {}), body(-9, {}))).toBeLessThan(0.5);
  });

  it('hold a body once, however many candidates lie on it', () => {
    const [first, ...others] = bodiesOf(
      [body(20, { anterior: 0.5 }), body(21, {}), body(24, { endplate: 0.5 })],
      PROPOSAL,
    );
    expect(others).toEqual([]);
    expect(first?.evidence).toEqual(COMPLETE);
  });

  it('are none without candidates', () => {
    expect(bodiesOf([], PROPOSAL)).toEqual([]);
  });
});
