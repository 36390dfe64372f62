import { describe, expect, it } from 'vitest';
import type { Analysis, ContainmentVerdict } from '../../../core/analysis';
import { forBothSides, mm, signOf } from '../../../core/geometry';
import { missingSlices } from '../../../core/series';
import { analysisOf, assessment, openSeries, plannedSession, storedPlan } from '../../../../../../test/planning';
import type { AnalysisState, SessionState, SessionVerdict } from '../../state';
import { NOTHING_SAID, verdictsOn } from '../verdictsOn';

const CONTAINED: ContainmentVerdict = { kind: 'contained', confidence: 0.97 };

/** Given after seeing the left as far as 36.4 mm. */
const LEFT_INSIDE: SessionVerdict = {
  kind: 'confirmed',
  offset: mm(0),
  seen: { from: mm(0), to: mm(36.4) },
  comment: 'thick cortex',
  by: null,
  given: 'here',
};

function state(own: SessionVerdict | null): SessionState {
  const { session } = plannedSession();
  return { ...session.state, userVerdicts: { left: own, right: null } };
}

/** An analysis whose left needle zone ends at a place, with a verdict. */
function analysis(
  zoneEnd: number,
  left: ContainmentVerdict['kind'] = 'contained',
): Extract<AnalysisState, { kind: 'done' }> {
  const { session } = plannedSession();
  const { placement, analysis: measured } = session.state;
  if (measured.kind !== 'done' || placement.kind !== 'placed') throw new Error('nothing is measured');
  const breach = assessment(placement.landmark, 30, 'anterior', -3);
  const verdict: ContainmentVerdict =
    left === 'not-contained' ? { kind: left, confidence: 0.99, firstBreach: breach } : CONTAINED;
  const sides: Analysis['sides'] = forBothSides(side => ({
    ...measured.analysis.sides[side],
    needleZone: { from: mm(14 * signOf(side)), to: mm(zoneEnd * signOf(side)) },
    verdict: side === 'left' ? verdict : CONTAINED,
  }));
  return { kind: 'done', from: 'computed', analysis: { ...measured.analysis, sides } };
}

describe('the user’s verdict on a new analysis', () => {
  it('stays while the needle zone lies in what was seen', () => {
    expect(verdictsOn(analysis(36), state(LEFT_INSIDE), NOTHING_SAID).left).toBe(LEFT_INSIDE);
  });

  it('falls when the zone has come to reach beyond it', () => {
    expect(verdictsOn(analysis(41), state(LEFT_INSIDE), NOTHING_SAID).left).toBeNull();
  });

  it('stays during the drag, which may come back', () => {
    expect(verdictsOn({ ...analysis(41), from: 'dragged' }, state(LEFT_INSIDE), NOTHING_SAID).left).toBe(LEFT_INSIDE);
  });

  it('falls when the program has come to contradict it, and stays where the user knew that', () => {
    const breached = analysis(36, 'not-contained');
    expect(verdictsOn(breached, state(LEFT_INSIDE), { left: 'contained', right: null }).left).toBeNull();
    expect(verdictsOn(breached, state(LEFT_INSIDE), { left: 'not-contained', right: null }).left).toBe(LEFT_INSIDE);
  });

  it('stays while images are on their way: nothing is final then', () => {
    const now = state(LEFT_INSIDE);
    const series = openSeries();
    const missing = missingSlices(series.stack, [null, 'loading']);
    expect(verdictsOn(analysis(41), { ...now, series: { ...series, missing } }, NOTHING_SAID).left).toBe(LEFT_INSIDE);
  });
});

describe('the user’s verdict of a stored plan', () => {
  /** A plan verified as inside, opened after the program has found a breach on the plan before it. */
  function openedAfterABreach(stored: ContainmentVerdict['kind']) {
    const opened = plannedSession();
    const { session, runAnalysis, analyse } = opened;
    const breached = analysis(36, 'not-contained').analysis;
    analyse.mockReturnValue(breached);
    session.choose('left', { offset: mm(50) });
    runAnalysis();
    expect(session.state.analysis).toMatchObject({
      analysis: { sides: { left: { verdict: { kind: 'not-contained' } } } },
    });
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const of = stored === 'not-contained' ? breached : analysisOf({ landmark: placement.landmark });
    session.open({
      ...storedPlan(placement.landmark, of),
      userVerdicts: { left: { ...LEFT_INSIDE, seen: { from: mm(0), to: mm(60) } }, right: null },
    });
    return opened;
  }

  it('falls on a breach found when it is changed, whatever was said of the plan before it', () => {
    const { session, runAnalysis } = openedAfterABreach('unknown');
    expect(session.state.userVerdicts.left).not.toBeNull();
    session.choose('left', { offset: mm(50) });
    runAnalysis();
    expect(session.state.userVerdicts.left).toBeNull();
  });

  it('stays where the stored plan says that the program contradicted it', () => {
    const { session, runAnalysis } = openedAfterABreach('not-contained');
    session.choose('left', { offset: mm(50) });
    runAnalysis();
    expect(session.state.userVerdicts.left).not.toBeNull();
  });
});

describe('undo after a change under which a verdict fell', () => {
  function fallen() {
    const opened = plannedSession();
    const { session, runAnalysis, analyse } = opened;
    session.giveVerdict('left', LEFT_INSIDE);
    const before = session.state.userVerdicts.left;
    const whole = analysisOf({ landmark: placedLandmark(session.state) });
    analyse.mockReturnValue(analysis(50).analysis);
    session.choose('left', { offset: mm(50) });
    runAnalysis();
    expect(session.state.userVerdicts.left).toBeNull();
    analyse.mockReturnValue(whole);
    return { ...opened, before };
  }

  it('brings the verdict back with what it was given on', () => {
    const { session, runAnalysis, before } = fallen();
    session.undo();
    runAnalysis();
    expect(session.state.userVerdicts.left).toBe(before);
  });

  it('does not bring back what the user has withdrawn, nor what the user said before the last word', () => {
    const { session, runAnalysis } = plannedSession();
    session.giveVerdict('left', LEFT_INSIDE);
    session.choose('left', { offset: mm(30) });
    runAnalysis();
    session.giveVerdict('left', { ...LEFT_INSIDE, kind: 'disagreed' });
    session.undo();
    runAnalysis();
    expect(session.state.userVerdicts.left?.kind).toBe('disagreed');
    session.redo();
    session.giveVerdict('left', null);
    session.undo();
    runAnalysis();
    expect(session.state.userVerdicts.left).toBeNull();
  });

  it('does not leave it on a breach that the user was not asked about', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    session.giveVerdict('left', LEFT_INSIDE);
    const breached = analysis(36, 'not-contained').analysis;
    analyse.mockReturnValue(breached);
    session.choose('left', { offset: mm(30) });
    runAnalysis();
    expect(session.state.userVerdicts.left).toBeNull();
    session.undo();
    // Redone before the place in between was measured.
    session.redo();
    runAnalysis();
    expect(session.state.userVerdicts.left).toBeNull();
  });
});

function placedLandmark({ placement }: SessionState) {
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  return placement.landmark;
}
