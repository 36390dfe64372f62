import { describe, expect, it } from 'vitest';
import { mm } from '../../geometry';
import { type LandmarkRefusal } from '..';
import { messages } from '../../../messages';

const ALL: Record<LandmarkRefusal['kind'], LandmarkRefusal> = {
  coincident: { kind: 'coincident', corners: ['PS', 'AI'] },
  'implausible-size': { kind: 'implausible-size', corners: ['PS', 'AI'], size: mm(123.4) },
  collinear: { kind: 'collinear' },
  'normal-not-sagittal': { kind: 'normal-not-sagittal' },
  'not-coplanar': { kind: 'not-coplanar', deviation: mm(2.34) },
  swapped: { kind: 'swapped', corners: ['AS', 'AI'] },
  'upside-down': { kind: 'upside-down' },
  'back-to-front': { kind: 'back-to-front' },
  'named-too-far-round': { kind: 'named-too-far-round' },
  'not-convex': { kind: 'not-convex', corner: 'PI' },
  'diagonals-do-not-cross': { kind: 'diagonals-do-not-cross' },
};

describe('the words for a refusal', () => {
  it('differ for every reason and carry its facts', () => {
    const sentences = Object.values(ALL).map(messages.landmarkRefusal);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(messages.landmarkRefusal(ALL.swapped)).toBe('AS and AI are swapped.');
    expect(messages.landmarkRefusal(ALL['not-coplanar'])).toContain('2.3 mm');
    expect(messages.landmarkRefusal(ALL['implausible-size'])).toContain('123 mm');
    expect(messages.landmarkRefusal(ALL['not-convex'])).toMatch(/^PI /);
  });
});
