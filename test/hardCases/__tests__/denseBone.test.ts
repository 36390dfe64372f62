import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { answered, hardCase, patientWith, type HardCase } from '../hardCase';

function expectOuterSurface(found: HardCase): void {
  expectTrueStates(found);
  expectHonestDistances(found);
  expect(answered(found, 'right')).toBe(3);
  expect(found.analysis.sides.right.verdict.kind).toBe('contained');
}

describe('dense bone behind the anterior cortex', { timeout: 120_000 }, () => {
  it('in a layer, or an island in a thin ala, is not taken for the outer surface', () => {
    expectOuterSurface(
      hardCase(
        patientWith(
          [
            { kind: 'dense-layer', side: 'right', depth: 3, thickness: 1.5, hounsfield: 600 },
            { kind: 'bone-island', side: 'left', depth: 3, hounsfield: 900 },
          ],
          42,
        ),
      ),
    );
  });

  it('in a large island 2.5 mm behind it is not taken for the outer surface', () => {
    expectOuterSurface(
      hardCase(
        patientWith(
          [
            { kind: 'bone-island', side: 'right', depth: 2.5, hounsfield: 900 },
            { kind: 'dense-layer', side: 'left', depth: 3, thickness: 1.5, hounsfield: 600 },
          ],
          41,
        ),
      ),
    );
  });
});
