import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('a sacroiliac joint with gas, and one that is fused', () => {
  const found = hardCase(
    patientWith(
      [
        { kind: 'joint-gas', side: 'left', hounsfield: -800 },
        { kind: 'ankylosed-joint', side: 'right' },
      ],
      39,
    ),
  );

  it('leave the front of the ala where it is', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBe(3);
  });

  it('add no bone beyond the joint', () => {
    for (const side of ['right', 'left'] as const) {
      const beyond = found.truth.sides[side].si_face + 1;
      const { containment } = found.analysis.sides[side];
      expect(containment.filter(o => Math.abs(o.offset) > beyond && o.state === 'inside')).toEqual([]);
    }
  });
});
