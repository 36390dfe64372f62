import { describe, expect, it } from 'vitest';
import { variant } from '../../accuracy/variants';
import { expectTrueStates } from '../expectTruth';
import { hardCase } from '../hardCase';

describe('a vessel with contrast on an osteoporotic ala that is swept back', () => {
  const found = hardCase({
    ...variant(5008),
    sliceSpacing: 0.88,
    sliceThickness: 0.88,
    osteoporosis: true,
    sweptBack: { right: 10.667, left: 17.204 },
    findings: [
      { kind: 'contrast-vessels', side: 'right', gap: 1.792, hounsfield: 284.553 },
      { kind: 'contrast-vessels', side: 'left', gap: 0.378, hounsfield: 216.491 },
    ],
  });

  it('is not followed as if it were the ala', () => {
    expectTrueStates(found);
    const inFront = found.analysis.sides.left.containment.filter(({ offset }) => Math.abs(offset) > 30);
    expect(inFront.length).toBeGreaterThan(10);
    for (const { state } of inFront) expect(state).not.toBe('inside');
  });
});
