import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith } from '../hardCase';

describe('contrast-filled iliac vessels on the ala', () => {
  const pressed = hardCase(
    patientWith(
      [
        { kind: 'contrast-vessels', side: 'right', gap: 0.5, hounsfield: 280 },
        { kind: 'contrast-vessels', side: 'left', gap: 0, hounsfield: 280 },
      ],
      31,
    ),
  );
  const apart = hardCase(
    patientWith(
      [
        { kind: 'contrast-vessels', side: 'right', gap: 0, hounsfield: 350 },
        { kind: 'contrast-vessels', side: 'left', gap: 2, hounsfield: 250 },
      ],
      32,
    ),
  );

  it.each([
    ['touching the cortex, or half a millimetre off', pressed],
    ['2 mm off, or brighter and touching', apart],
  ])('are not taken for bone %s', (_, found) => {
    expectTrueStates(found);
    expectHonestDistances(found);
    expect(answered(found, 'right')).toBe(3);
    expect(found.analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('do not hide that the target lies in front of the bone, in a vessel', () => {
    for (const found of [pressed, apart]) expect(found.analysis.sides.left.verdict.kind).toBe('not-contained');
  });
});
