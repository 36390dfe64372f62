import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../core/analysis';
import { forBothSides, lpsPoint, mm } from '../../../core/geometry';
import {
  analysisOf,
  CORNERS,
  direction,
  openSeries,
  openSession,
  SAGITTAL,
  SEGMENT,
  shifted,
  storedPlan,
} from '../../../../../../test/planning';
import type { SegmentedSacrum } from '../../../core/segmentation';
import { OutlineChoice } from '../index';

/** Nothing that asks for a look. */
function plain(of: Analysis): Analysis {
  const distance = (trajectory: 1 | 2 | 3) =>
    ({
      kind: 'measured',
      trajectory,
      direction: direction(0, -1, 0.3),
      distance: mm(6.1 + trajectory),
      uncertainty: mm(0.7),
      exit: lpsPoint(30, -40, 2),
      reenters: false,
      endsAt: 'cortex',
      distanceClass: 'middle',
    }) as const;
  return {
    ...of,
    sides: forBothSides(side => ({
      ...of.sides[side],
      verdict: { kind: 'contained', confidence: 0.98 },
      distances: [distance(1), distance(2), distance(3)],
    })),
  };
}

function planned(isPlain: boolean) {
  const opened = openSession();
  if (isPlain) opened.analyse.mockImplementation(input => plain(analysisOf(input)));
  const outline = new OutlineChoice(opened.session);
  opened.session.setSagittalPlane(SAGITTAL);
  opened.session.setCorners(CORNERS);
  opened.runAnalysis();
  return { ...opened, outline };
}

describe('the outline of what was measured on', () => {
  it('is shown where a number asks for a look, and hidden where none does', () => {
    expect(planned(false).outline.state).toEqual({ kind: 'shown', of: 'traced' });
    expect(planned(true).outline.state).toEqual({ kind: 'hidden', of: 'traced' });
  });

  it('is of nothing while there are no numbers', () => {
    const { session, outline, runAnalysis } = planned(false);
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 0.4, 0));
    expect(outline.state).toEqual({ kind: 'none' });
    outline.toggle();
    runAnalysis();
    expect(outline.state.kind).toBe('shown');
    session.removeLandmark();
    expect(outline.state).toEqual({ kind: 'none' });
  });

  it('obeys the key, whatever is measured, until another series opens', () => {
    const { session, analyse, outline, runAnalysis } = planned(true);
    outline.toggle();
    expect(outline.state.kind).toBe('shown');
    outline.toggle();
    expect(outline.state.kind).toBe('hidden');
    analyse.mockImplementation(analysisOf);
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 0.4, 0));
    runAnalysis();
    expect(outline.state.kind).toBe('hidden');
    session.setSeries(openSeries('thin', 2));
    runAnalysis();
    expect(outline.state.kind).toBe('hidden');
    session.setSeries(openSeries('thick'));
    session.setSagittalPlane(SAGITTAL);
    session.setCorners(CORNERS);
    runAnalysis();
    expect(outline.state.kind).toBe('shown');
  });

  it('is always shown with a segmentation, and the key still hides it', () => {
    const { session, analyse, outline, runAnalysis } = planned(true);
    analyse.mockImplementation(input => ({
      ...plain(analysisOf(input)),
      surface: { kind: 'segmentation', segment: SEGMENT },
    }));
    session.chooseSurface(SEGMENT);
    expect(outline.state).toEqual({ kind: 'none' });
    session.surfaceLoaded({ reference: SEGMENT } as unknown as SegmentedSacrum);
    runAnalysis();
    expect(outline.state).toEqual({ kind: 'shown', of: 'segmentation' });
    outline.toggle();
    expect(outline.state.kind).toBe('hidden');
  });

  it.each([
    ['that ask for a look is shown by itself', false, 'shown', 'hidden'],
    ['that are plain waits for the key', true, 'hidden', 'shown'],
  ] as const)('of stored numbers %s, and is traced anew', (_, isPlain, first, toggled) => {
    const { session, outline } = planned(isPlain);
    const { placement, analysis } = session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('no plan');
    session.open(storedPlan(placement.landmark, analysis.analysis));
    expect(outline.state).toEqual({ kind: first, of: 'traced-anew' });
    outline.toggle();
    expect(outline.state).toEqual({ kind: toggled, of: 'traced-anew' });
  });
});
