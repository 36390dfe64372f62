import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../../core/geometry';
import { CORNER_ORDER } from '../../core/landmark';
import type { Pace } from '../../core/analysis';
import { PlanningSession } from '../session';
import {
  analysisOf,
  CORNERS,
  openSeries,
  openSession,
  plannedSession,
  SAGITTAL,
  shifted,
} from '../../../../../test/planning';

describe('undo', () => {
  it('takes back one click at a time and brings it again', () => {
    const { session } = openSession();
    session.setSagittalPlane(SAGITTAL);
    for (const name of CORNER_ORDER) session.addCorner(CORNERS[name]);
    session.undo();
    expect(session.state.placement).toMatchObject({ kind: 'partial', next: 'PI' });
    session.undo();
    expect(session.state.placement).toMatchObject({ kind: 'partial', next: 'AI' });
    session.redo();
    session.redo();
    expect(session.state.placement.kind).toBe('placed');
    expect(session.redo()).toBe(false);
  });

  it('brings a removed landmark back with the choices that hung on it', () => {
    const { session } = plannedSession();
    session.choose('right', { offset: mm(-38.5) });
    session.removeLandmark();
    expect(session.state).toMatchObject({ placement: { kind: 'none' }, geometry: { sagittalPlane: SAGITTAL } });
    session.undo();
    expect(session.state.placement.kind).toBe('placed');
    expect(session.state.geometry.choices.right.offset).toBe(-38.5);
  });

  it('has no step for a change that changes nothing', () => {
    const { session } = plannedSession();
    session.removeLandmark();
    session.removeLandmark();
    session.undo();
    expect(session.state.placement.kind).toBe('placed');
  });
});

describe('a gesture', () => {
  it('is one step of undo', () => {
    const { session } = plannedSession();
    session.beginGesture();
    for (let step = 1; step <= 4; step++) session.moveCorner('PS', shifted(CORNERS.PS, 0, step, 0));
    session.endGesture();
    session.undo();
    expect(session.state.geometry.corners).toEqual(CORNERS);
  });

  it('is measured quickly while it goes on, and carefully where it ends', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 1, 0));
    runAnalysis();
    expect(analyse.mock.lastCall?.[1]).toBe('dragged');
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'dragged' });
    session.endGesture();
    // Of this very geometry, and not to be saved or accepted.
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'dragged' });
    runAnalysis();
    expect(analyse.mock.lastCall?.[1]).toBe('at-rest');
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });

  it('is measured carefully where the quick answer comes after its end', () => {
    const asked: { pace: Pace; answer: () => void }[] = [];
    const due: (() => void)[] = [];
    const runDue = (): void => {
      for (const run of due.splice(0)) run();
    };
    const session = new PlanningSession({
      measure: (input, pace, answer) => {
        asked.push({ pace, answer: () => answer({ kind: 'measured', analysis: analysisOf(input) }) });
      },
      defer: run => due.push(run),
    });
    session.setSeries(openSeries());
    session.setSagittalPlane(SAGITTAL);
    session.beginGesture();
    session.setCorners(CORNERS);
    runDue();
    session.endGesture();
    runDue();
    asked[0]?.answer();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'dragged' });
    runDue();
    expect(asked.map(({ pace }) => pace)).toEqual(['dragged', 'at-rest']);
    asked[1]?.answer();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });

  it('that is cancelled is measured carefully too', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 1, 0));
    runAnalysis();
    session.cancelGesture();
    runAnalysis();
    expect(analyse.mock.lastCall?.[1]).toBe('at-rest');
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });

  it('that moved nothing is no step, and keeps what can be redone', () => {
    const { session } = plannedSession();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 2, 0));
    session.undo();
    session.beginGesture();
    session.endGesture();
    expect(session.redo()).toBe(true);
    expect(session.state.geometry.corners.PS).toEqual(shifted(CORNERS.PS, 0, 2, 0));
  });

  it('cancelled leaves everything as it was: place, verdict, history, saved or not', () => {
    const { session } = plannedSession();
    const verdict = { kind: 'confirmed', offset: mm(12), seen: null, comment: 'seen', by: null } as const;
    session.giveVerdict('left', verdict);
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 2, 0));
    expect(session.state.userVerdicts.left).toBeNull();
    session.cancelGesture();
    expect(session.isInGesture).toBe(false);
    expect(session.state.geometry.corners).toEqual(CORNERS);
    expect(session.state.userVerdicts.left).toEqual({ ...verdict, given: 'here' });
    session.undo();
    expect(session.state.geometry.corners).toEqual({});
  });

  it('is what undo takes back while it goes on', () => {
    const { session } = plannedSession();
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 2, 0));
    expect(session.undo()).toBe(true);
    expect(session.isInGesture).toBe(false);
    expect(session.state.geometry.corners).toEqual(CORNERS);
  });
});

describe('a recorded step', () => {
  it('is announced once: for a change, for a whole gesture, not for undo, cancel or nothing', () => {
    const { session } = plannedSession();
    let steps = 0;
    const stop = session.onStep(() => steps++);
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 2, 0));
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 3, 0));
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 4, 0));
    session.endGesture();
    expect(steps).toBe(2);
    session.undo();
    session.redo();
    session.beginGesture();
    session.endGesture();
    session.beginGesture();
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 5, 0));
    session.cancelGesture();
    expect(steps).toBe(2);
    stop();
    session.removeLandmark();
    expect(steps).toBe(2);
  });
});

type Act = (session: PlanningSession) => void;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom(...CORNER_ORDER), fc.integer({ min: -3, max: 3 })).map<Act>(
    ([name, by]) =>
      session =>
        session.moveCorner(name, shifted(CORNERS[name], 0, by, -2 * by)),
  ),
  fc
    .integer({ min: -50, max: 50 })
    .map<Act>(offset => session => session.choose(offset < 0 ? 'right' : 'left', { offset: mm(offset) })),
  fc.constant<Act>(session => session.removeLandmark()),
);

describe('any sequence of changes', () => {
  it('is undone step by step to the very beginning, and redone to the very end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), acts => {
        const { session } = openSession();
        const passed = [session.state.geometry];
        for (const change of acts) {
          change(session);
          if (session.state.geometry !== passed.at(-1)) passed.push(session.state.geometry);
        }
        const seen = [session.state.geometry];
        while (session.undo()) seen.push(session.state.geometry);
        expect(seen).toEqual([...passed].reverse());
        expect(session.state.changed).toBe(false);
        const again = [session.state.geometry];
        while (session.redo()) again.push(session.state.geometry);
        expect(again).toEqual(passed);
      }),
    );
  });
});
