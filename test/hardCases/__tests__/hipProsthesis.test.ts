import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('a hip prosthesis beside the sacrum', () => {
  const found = hardCase(patientWith([{ kind: 'hip-prosthesis', side: 'right', below: 14 }], 40));

  it('streaks through the bone without moving its surface', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBe(3);
    expect(found.analysis.sides.left.verdict.kind).toBe('not-contained');
  });
});
