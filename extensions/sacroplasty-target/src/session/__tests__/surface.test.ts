import { describe, expect, it } from 'vitest';
import type { SegmentedSacrum, SegmentReference } from '../../core/segmentation';
import {
  analysisOf,
  CORNERS,
  DOCUMENT,
  openSession,
  plannedSession,
  SEGMENT,
  shifted,
  storedPlan,
} from '../../../../../test/planning';

const OTHER: SegmentReference = { ...SEGMENT, SegmentNumber: 4 };
/** Only its name is looked at here. */
const sacrum = (reference: SegmentReference): SegmentedSacrum => ({ reference }) as unknown as SegmentedSacrum;

/** A session that shows a plan which was measured on SEGMENT. */
function storedOnSegment() {
  const opened = openSession();
  const { placement } = plannedSession().session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  const { landmark } = placement;
  opened.session.open(
    storedPlan(landmark, { ...analysisOf({ landmark }), surface: { kind: 'segmentation', segment: SEGMENT } }),
  );
  return opened;
}

describe('a segmentation that was chosen', () => {
  it('takes the numbers of the CT away until it is there, and is then measured on', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    session.chooseSurface(SEGMENT);
    runAnalysis();
    expect(session.state.analysis.kind).toBe('pending');
    session.surfaceLoaded(sacrum(SEGMENT));
    runAnalysis();
    expect(session.state.analysis.kind).toBe('done');
    expect(analyse.mock.lastCall?.[0].surface).toEqual({ kind: 'segmentation', segmentation: { reference: SEGMENT } });
  });

  it('that cannot be had is never replaced by the CT', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    const calls = analyse.mock.calls.length;
    session.chooseSurface(SEGMENT);
    session.surfaceFailed(SEGMENT, 'It is cut off.');
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'failed', reason: 'It is cut off.' });
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 0, 1));
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'failed', reason: 'It is cut off.' });
    expect(analyse.mock.calls.length).toBe(calls);
    session.chooseSurface(null);
    runAnalysis();
    expect(session.state.analysis.kind).toBe('done');
    expect(analyse.mock.lastCall?.[0].surface).toEqual({ kind: 'traced' });
  });

  it('is not taken for another one that was chosen meanwhile', () => {
    const { session } = plannedSession();
    session.chooseSurface(SEGMENT);
    session.chooseSurface(OTHER);
    session.surfaceLoaded(sacrum(SEGMENT));
    session.surfaceFailed(SEGMENT, 'gone');
    expect(session.state.surface).toEqual({ kind: 'loading', segment: OTHER });
  });

  it('makes a saved plan one that has changed, and the CT again one that has not', () => {
    const { session } = plannedSession();
    session.confirmSaved(DOCUMENT, session.state);
    session.chooseSurface(SEGMENT);
    expect(session.state.changed).toBe(true);
    session.chooseSurface(null);
    expect(session.state.changed).toBe(false);
  });

  it('goes with its series', () => {
    const { session } = plannedSession();
    session.chooseSurface(SEGMENT);
    session.setSeries({ kind: 'none' });
    expect(session.state.surface).toEqual({ kind: 'traced' });
  });
});

describe('a stored plan that was measured on a segmentation', () => {
  it('shows its numbers while the segmentation is fetched, and when it is gone', () => {
    const { session, runAnalysis } = storedOnSegment();
    expect(session.state.surface).toEqual({ kind: 'loading', segment: SEGMENT });
    session.surfaceFailed(SEGMENT, 'gone');
    runAnalysis();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'stored' });
    expect(session.state.changed).toBe(false);
  });

  it('is not measured again before the segmentation is there', () => {
    const { session, runAnalysis, analyse } = storedOnSegment();
    session.surfaceFailed(SEGMENT, 'gone');
    session.surfaceFound(SEGMENT);
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'stored' });
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 0, 1));
    runAnalysis();
    expect(session.state.analysis.kind).toBe('pending');
    expect(analyse).not.toHaveBeenCalled();
    session.surfaceLoaded(sacrum(SEGMENT));
    runAnalysis();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });
});
