import { describe, expect, it } from 'vitest';
import { matchSource } from '..';
import { examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { messages } from '../../../messages';

const plan = examplePlan();
const own = {
  SeriesInstanceUID: plan.source.SeriesInstanceUID,
  FrameOfReferenceUID: plan.source.FrameOfReferenceUID,
  SOPInstanceUIDs: plan.source.instances.map(({ SOPInstanceUID }) => SOPInstanceUID),
};
const sameFrame = { ...own, SeriesInstanceUID: '1.2.3' };

describe('the series of a stored plan', () => {
  it('is the one that it was made on, not another in the same frame of reference', () => {
    expect(matchSource(plan, [sameFrame, own])).toEqual({ kind: 'matched', series: own });
  });

  it('may hold more images by now', () => {
    const grown = { ...own, SOPInstanceUIDs: [...own.SOPInstanceUIDs, '1.2.3.4'] };
    expect(matchSource(plan, [grown])).toEqual({ kind: 'matched', series: grown });
  });

  it('is refused where it is absent, by the name that the user knows', () => {
    const match = matchSource(plan, [sameFrame]);
    expect(match.kind === 'refused' ? messages.sourceMismatch(match.mismatch) : match.kind).toBe(
      'The plan was made on the series "Becken 0,75 mm Knochen", which is not in this study.',
    );
  });

  it('is refused where its frame of reference has changed', () => {
    expect(matchSource(plan, [{ ...own, FrameOfReferenceUID: '9.9' }])).toEqual({
      kind: 'refused',
      mismatch: { kind: 'other-frame-of-reference', SeriesInstanceUID: own.SeriesInstanceUID },
    });
  });

  it('is refused where images are missing', () => {
    expect(matchSource(plan, [{ ...own, SOPInstanceUIDs: own.SOPInstanceUIDs.slice(2) }])).toEqual({
      kind: 'refused',
      mismatch: { kind: 'images-missing', missing: 2, total: 7 },
    });
  });
});
