import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { hardCase, patientWith } from '../hardCase';

describe('cement of an earlier sacroplasty', () => {
  const filled = hardCase(
    patientWith(
      [
        { kind: 'cement', side: 'right', hounsfield: 2000 },
        { kind: 'leaked-cement', side: 'left', thickness: 7, hounsfield: 2800 },
      ],
      36,
    ),
  );
  const leaked = hardCase(
    patientWith(
      [
        { kind: 'cement', side: 'right', hounsfield: 1600 },
        {
          kind: 'leaked-cement',
          side: 'right',
          thickness: 4,
          hounsfield: 1600,
        },
        { kind: 'leaked-cement', side: 'left', thickness: 7, hounsfield: 1600 },
      ],
      37,
    ),
  );

  it.each([
    ['in the ala', filled],
    ['in the ala and in front of it', leaked],
  ])('%s makes no state wrong, and no distance without saying so', (_, found) => {
    expectTrueStates(found);
    expectHonestDistances(found);
  });

  it('in front of the bone is not called bone: a target within it is not contained', () => {
    for (const found of [filled, leaked]) {
      const target = Math.abs(found.truth.sides.left.offset);
      const there = found.analysis.sides.left.containment.filter(o => Math.abs(Math.abs(o.offset) - target) < 3);
      expect(there.length).toBeGreaterThan(0);
      for (const { state } of there) expect(state).not.toBe('inside');
    }
  });
});
