import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('calcified ligaments in front of the sacrum', () => {
  const found = hardCase(
    patientWith(
      [
        {
          kind: 'calcified-sacroiliac-ligament',
          side: 'right',
          gap: 1.5,
          thickness: 1.2,
          hounsfield: 600,
        },
        {
          kind: 'calcified-sacroiliac-ligament',
          side: 'left',
          gap: 3,
          thickness: 1.2,
          hounsfield: 700,
        },
        {
          kind: 'calcified-longitudinal-ligament',
          gap: 1.5,
          thickness: 1.2,
          hounsfield: 600,
        },
      ],
      34,
    ),
  );

  it('are not taken for the cortex', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBe(3);
    expect(found.analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('do not make bone of what lies between them and the ala', () => {
    expect(found.analysis.sides.left.verdict.kind).toBe('not-contained');
  });
});
