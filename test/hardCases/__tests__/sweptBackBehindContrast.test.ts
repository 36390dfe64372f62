import { describe, expect, it } from 'vitest';
import { variant } from '../../accuracy/variants';
import { expectTrueStates } from '../expectTruth';
import { hardCase, wrongStates } from '../hardCase';

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

describe('bowel with contrast on an osteoporotic ala that is swept back', () => {
  const found = hardCase({
    ...variant(5016),
    sliceSpacing: 0.719,
    sliceThickness: 0.719,
    osteoporosis: true,
    sweptBack: { right: 13.733, left: 3.353 },
    findings: [
      { kind: 'contrast-bowel', side: 'right', gap: 1.106, hounsfield: 515.884 },
      { kind: 'contrast-bowel', side: 'left', gap: 2.215, hounsfield: 272.699 },
    ],
  });

  it('is not followed as if it were the ala', () => {
    const { right } = found.analysis.sides;
    expect(found.truth.sides.right.contain.state).toContain('anterior');
    expect(wrongStates(found, 'right')).toEqual([]);
    expect(right.verdict.kind).not.toBe('contained');
    const inFront = right.containment.filter(({ offset }) => Math.abs(offset) > 30);
    expect(inFront.length).toBeGreaterThan(10);
    for (const { state } of inFront) expect(state).not.toBe('inside');
  });

  it('leaves the other ala, which is hardly swept back, as it is', () => {
    expect(wrongStates(found, 'left')).toEqual([]);
    expect(found.analysis.sides.left.verdict.kind).toBe('contained');
  });
});
