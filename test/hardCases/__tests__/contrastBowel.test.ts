import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('bowel with contrast in front of the ala', () => {
  const found = hardCase(
    patientWith(
      [
        { kind: 'contrast-bowel', side: 'right', gap: 2, hounsfield: 450 },
        { kind: 'contrast-bowel', side: 'left', gap: 1, hounsfield: 350 },
      ],
      33,
    ),
  );

  it('is not taken for bone', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBe(3);
    expect(found.analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('does not hide that the target lies in front of the bone', () => {
    expect(found.analysis.sides.left.verdict.kind).toBe('not-contained');
  });
});
