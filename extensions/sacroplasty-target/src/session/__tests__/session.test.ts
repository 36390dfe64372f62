import { describe, expect, it } from 'vitest';
import { mm } from '../../core/geometry';
import { CORNER_ORDER } from '../../core/landmark';
import type { SessionState } from '../state';
import {
  analysisOf,
  CORNERS,
  direction,
  openSeries,
  openSession,
  plannedSession,
  PROPOSED_S1,
  SAGITTAL,
  shifted,
} from '../../../../../test/planning';

const confirmed = { kind: 'confirmed', offset: mm(23.75), seen: null, comment: '', by: null } as const;

/** The point on the analysed landmark's midline: shows which landmark the numbers on the state belong to. */
function analysedTarget({ analysis }: SessionState): readonly number[] | null {
  return analysis.kind === 'done' ? (analysis.analysis.sides.left.containment[0]?.point ?? null) : null;
}

describe('placing', () => {
  it('asks for the corners in order and ignores a fifth', () => {
    const { session } = openSession();
    const asked: unknown[] = [];
    for (const name of CORNER_ORDER) {
      const { placement } = session.state;
      asked.push(placement.kind === 'partial' ? placement.next : placement.kind);
      session.addCorner(CORNERS[name]);
    }
    expect(asked).toEqual(['none', 'AS', 'AI', 'PI']);
    session.addCorner(shifted(CORNERS.PI, 0, 9, 9));
    expect(session.state.placement).toMatchObject({ kind: 'placed', landmark: { corners: CORNERS } });
  });

  it('keeps refused corners, without any numbers', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    analyse.mockClear();
    session.setCorners({ ...CORNERS, AS: CORNERS.AI, AI: CORNERS.AS });
    expect(session.state.placement).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'swapped', corners: ['AS', 'AI'] },
    });
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'none' });
    expect(analyse).not.toHaveBeenCalled();
  });

  it('carries the corners on to a turned midsagittal plane', () => {
    const { session } = plannedSession();
    session.setSagittalPlane({ origin: SAGITTAL.origin, normal: direction(-0.99, 0.12, 0.05) });
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    expect(placement.landmark.normal[0]).toBeGreaterThan(0.9);
    expect(placement.landmark.normal[1]).toBeCloseTo(-0.12 / Math.hypot(0.99, 0.12, 0.05), 6);
  });
});

describe('a search for S1', () => {
  it('ends with what it has found, also where that lies there already', () => {
    const { session } = openSession();
    for (let times = 0; times < 2; times++) {
      const search = session.beginSearch(null);
      expect(session.endSearch(search, PROPOSED_S1)).toBe(true);
      expect(session.state.placement.kind).toBe('placed');
      expect(session.state.placing.latest).toEqual({ kind: 'nothing' });
    }
  });

  it('that the program began by itself changes nothing: nothing is lost with it or undone, until the user takes part', () => {
    const { session, runAnalysis } = openSession();
    expect(session.endSearch(session.beginSearch(null, 'program'), PROPOSED_S1)).toBe(true);
    expect(session.state.placement.kind).toBe('placed');
    expect(session.state.changed).toBe(false);
    runAnalysis();
    expect(session.state.analysis.kind).toBe('done');
    expect(session.state.changed).toBe(false);
    expect(session.canUndo).toBe(false);
    session.acceptCorners(CORNER_ORDER);
    expect(session.state.changed).toBe(true);
  });

  it('that the program began is the start that a user’s changes are undone to', () => {
    const { session, runAnalysis } = openSession();
    session.endSearch(session.beginSearch(null, 'program'), PROPOSED_S1);
    const { AS } = PROPOSED_S1.corners;
    session.moveCorner('AS', shifted(AS, 0, 1, 0));
    runAnalysis();
    expect(session.state.changed).toBe(true);
    expect(session.undo()).toBe(true);
    runAnalysis();
    expect(session.state.geometry.corners.AS).toEqual(AS);
    expect(session.state.changed).toBe(false);
    expect(session.canUndo).toBe(false);
  });

  it('that was refused is said to who asked, and to nobody where the program began it', () => {
    const { session } = openSession();
    const refused = { kind: 'refused', reason: { kind: 'no-s1' } } as const;
    expect(session.endSearch(session.beginSearch(null), refused)).toBe(false);
    expect(session.state.placing.latest).toEqual({ kind: 'refused', reason: { kind: 'no-s1' }, at: null });
    expect(session.endSearch(session.beginSearch(null, 'program'), refused)).toBe(false);
    expect(session.state.placing.latest).toEqual({ kind: 'nothing' });
  });
});

describe('numbers', () => {
  it('are never older than the geometry, in any state that a reader sees', () => {
    const { session, runAnalysis } = plannedSession();
    const stale: string[] = [];
    session.store.subscribe(state => {
      const target = analysedTarget(state);
      if (target === null) return;
      if (state.placement.kind !== 'placed') stale.push(state.placement.kind);
      else if (String(state.placement.landmark.target) !== String(target)) stale.push('another landmark');
    });
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 1, 2));
    expect(session.state.analysis).toEqual({ kind: 'pending' });
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 2, 3));
    runAnalysis();
    session.undo();
    runAnalysis();
    session.removeLandmark();
    session.undo();
    runAnalysis();
    expect(stale).toEqual([]);
    expect(analysedTarget(session.state)).not.toBeNull();
  });

  it('are computed once for many changes', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    analyse.mockClear();
    for (let step = 1; step <= 5; step++) session.moveCorner('PI', shifted(CORNERS.PI, 0, step, 0));
    runAnalysis();
    expect(analyse).toHaveBeenCalledTimes(1);
    expect(analyse.mock.calls[0]?.[0].landmark.corners.PI).toEqual(shifted(CORNERS.PI, 0, 5, 0));
  });

  it('say why there are none when the analysis throws, and come back with the next change', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    analyse.mockImplementationOnce(() => {
      throw new Error('no bone here');
    });
    session.moveCorner('PI', shifted(CORNERS.PI, 0, 1, 0));
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'failed', reason: 'no bone here' });
    session.moveCorner('PI', shifted(CORNERS.PI, 0, 2, 0));
    runAnalysis();
    expect(session.state.analysis.kind).toBe('done');
  });
});

describe('series', () => {
  it('analyses again when more slices of the same series arrive, and keeps the numbers until then', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    const before = session.state.analysis;
    analyse.mockClear();
    session.setSeries(openSeries('thin', 5));
    expect(session.state.analysis).toBe(before);
    runAnalysis();
    expect(analyse).toHaveBeenCalledTimes(1);
    expect(session.state.analysis).not.toBe(before);
    expect(session.state).toMatchObject({ series: { slicesLoaded: 5 }, placement: { kind: 'placed' } });
  });

  it('drops what was placed when another series opens, at once and for undo too', () => {
    const { session } = plannedSession();
    const seen: unknown[] = [];
    session.store.subscribe(({ series, placement }) =>
      seen.push([series.kind === 'open' ? series.displaySetInstanceUID : series.kind, placement.kind]),
    );
    session.setSeries(openSeries('thick'));
    expect(seen).toEqual([['thick', 'none']]);
    expect(session.undo()).toBe(false);
    expect(session.state).toMatchObject({ changed: false, placement: { kind: 'none' } });
  });

  it('has no numbers without a series that can be planned on', () => {
    const { session, runAnalysis, analyse } = openSession();
    session.setSeries({ kind: 'refused', displaySetInstanceUID: 'scout', reason: { kind: 'localiser' } });
    session.setCorners(CORNERS);
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'none' });
    expect(analyse).not.toHaveBeenCalled();
  });
});

describe("the user's verdict", () => {
  it('is dropped when the landmark moves, on both sides', () => {
    const { session } = plannedSession();
    session.giveVerdict('left', confirmed);
    session.giveVerdict('right', { ...confirmed, kind: 'disagreed', offset: mm(-31) });
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 0.5, 0));
    expect(session.state.userVerdicts).toEqual({ left: null, right: null });
  });

  it('stays when only the ala target or the joint line moves', () => {
    const { session } = plannedSession();
    session.giveVerdict('left', confirmed);
    session.choose('left', { offset: mm(41.5) });
    session.choose('right', { jointDirection: direction(-0.4, -0.9, 0) });
    expect(session.state.userVerdicts.left).toEqual({ ...confirmed, given: 'here' });
  });

  it('holds again when the landmark is taken back to where it was given', () => {
    const { session } = plannedSession();
    session.giveVerdict('left', confirmed);
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 0.5, 0));
    session.undo();
    expect(session.state.userVerdicts.left).toEqual({ ...confirmed, given: 'here' });
    session.redo();
    expect(session.state.userVerdicts.left).toBeNull();
  });

  it('given after a step survives the undo of that step when the corners are the same', () => {
    const { session } = plannedSession();
    session.choose('left', { offset: mm(41.5) });
    session.giveVerdict('left', confirmed);
    session.undo();
    expect(session.state.geometry.choices.left.offset).toBeNull();
    expect(session.state.userVerdicts.left).toEqual({ ...confirmed, given: 'here' });
  });

  it('needs a landmark', () => {
    const { session } = openSession();
    session.giveVerdict('left', confirmed);
    expect(session.state).toMatchObject({ userVerdicts: { left: null }, changed: false });
  });
});

describe('a turned plane', () => {
  it('that is the same plane again changes nothing', () => {
    const { session } = plannedSession();
    session.giveVerdict('right', confirmed);
    const before = session.state;
    session.setSagittalPlane(SAGITTAL);
    expect(session.state).toBe(before);
  });
});

describe('the fixture', () => {
  it('distinguishes landmarks by their analysis', () => {
    const { session } = plannedSession();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    expect(analysisOf(placement).sides.right.containment[1]?.offset).toBe(-1.25);
  });
});
