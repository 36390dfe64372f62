import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('osteophytes, which are bone', () => {
  const found = hardCase(
    patientWith(
      [
        { kind: 'promontory-osteophyte', side: 'left', height: 8 },
        { kind: 'promontory-osteophyte', side: 'right', height: 5 },
        { kind: 'joint-osteophyte', side: 'right', height: 5, bridging: false },
        { kind: 'joint-osteophyte', side: 'left', height: 5, bridging: true },
      ],
      35,
    ),
  );

  it('at promontory and joint belong to the surface that is measured to', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBeGreaterThanOrEqual(2);
    expect(found.analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('that bridge the joint leave a target in front of the bone where it is', () => {
    expect(found.analysis.sides.left.verdict.kind).toBe('not-contained');
  });
});
