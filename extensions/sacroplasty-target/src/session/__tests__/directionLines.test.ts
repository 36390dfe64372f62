import { beforeEach, describe, expect, it } from 'vitest';
import {
  distanceBetween,
  lpsPoint,
  rotateAbout,
  SUPERIOR,
  degreesToRadians,
  signedDistance,
} from '../../core/geometry';
import { DEFAULT_DIRECTION_LINES } from '../../core/trajectory';
import { messages } from '../../messages';
import { lineWarnings } from '../review';
import { analysisOf, CORNERS, plannedSession, SAGITTAL, shifted, storedPlan } from '../../../../../test/planning';
import { readinessToSave } from '../../storage';

/** Above the superior endplate of the test's S1, turned by 8 degrees from it; posterior end first. */
const L5 = [shifted(CORNERS.PS, 0, -7, 10), shifted(CORNERS.AS, 0, -3, 5)] as const;
const AXIS = [lpsPoint(-4, -15, -40), lpsPoint(-4, -48, 8)] as const;

let planned: ReturnType<typeof plannedSession>;
beforeEach(() => {
  planned = plannedSession();
});

describe('a line drawn by two clicks', () => {
  it('is there with the second, as one step of undo, and is measured', () => {
    const { session, analyse, runAnalysis } = planned;
    session.beginDrawing('l5InferiorEndplate');
    session.addLineEnd(shifted(L5[1], 6, 0, 0));
    expect(session.state.geometry.lines).toBe(DEFAULT_DIRECTION_LINES);
    expect(session.state.drawing.awaited).toEqual({ line: 'l5InferiorEndplate', first: L5[1] });
    expect(session.state.analysis.kind).toBe('done');
    session.addLineEnd(L5[0]);
    const drawn = { l5InferiorEndplate: { posterior: L5[0], anterior: L5[1] }, sacralLongAxis: null };
    expect(session.state.geometry.lines).toEqual(drawn);
    expect(session.state.drawing).toEqual({ awaited: null, refusal: null });
    expect(session.state.analysis.kind).toBe('pending');
    runAnalysis();
    expect(analyse.mock.lastCall?.[0].lines).toEqual(drawn);
    expect(session.state.changed).toBe(true);
    session.undo();
    expect(session.state.geometry.lines).toEqual(DEFAULT_DIRECTION_LINES);
    expect(session.state.placement.kind).toBe('placed');
    runAnalysis();
    expect(analyse.mock.lastCall?.[0].lines).toEqual(DEFAULT_DIRECTION_LINES);
    session.redo();
    expect(session.state.geometry.lines).toEqual(drawn);
  });

  it('that is refused says why, loses neither its first end nor the line before, and can be ended well', () => {
    const { session } = planned;
    session.setLine('sacralLongAxis', AXIS);
    const before = session.state.geometry;
    session.beginDrawing('sacralLongAxis');
    session.addLineEnd(AXIS[0]);
    session.addLineEnd(shifted(AXIS[0], 0, 3, 3));
    expect(session.state.drawing).toMatchObject({
      awaited: { line: 'sacralLongAxis', first: AXIS[0] },
      refusal: { line: 'sacralLongAxis', reason: { kind: 'too-short' } },
    });
    expect(session.state.geometry).toBe(before);
    session.addLineEnd(shifted(AXIS[1], 0, 2, 0));
    expect(session.state.geometry.lines.sacralLongAxis?.cranial).toEqual(shifted(AXIS[1], 0, 2, 0));
    expect(session.state.drawing.refusal).toBeNull();
    session.undo();
    expect(session.state.geometry.lines).toEqual(before.lines);
  });

  it('can be given up, and is by any other change of the plan', () => {
    const { session } = planned;
    session.beginDrawing('sacralLongAxis');
    session.addLineEnd(AXIS[0]);
    expect(session.stopDrawing()).toBe(true);
    expect(session.stopDrawing()).toBe(false);
    session.addLineEnd(AXIS[1]);
    expect(session.state.geometry.lines).toBe(DEFAULT_DIRECTION_LINES);
    session.beginDrawing('sacralLongAxis');
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 1, 0));
    expect(session.state.drawing.awaited).toBeNull();
  });

  it('drawn again where it lies is no step, and is done', () => {
    const { session } = planned;
    session.setLine('sacralLongAxis', AXIS);
    session.beginDrawing('sacralLongAxis');
    for (const end of AXIS) session.addLineEnd(end);
    expect(session.state.drawing.awaited).toBeNull();
    session.undo();
    expect(session.state.geometry.lines).toEqual(DEFAULT_DIRECTION_LINES);
  });

  it('needs a landmark', () => {
    const { session } = planned;
    session.removeLandmark();
    session.beginDrawing('sacralLongAxis');
    expect(session.state.drawing.awaited).toBeNull();
  });
});

describe('a line that is there', () => {
  it('is removed alone, or with the landmark, and comes back', () => {
    const { session } = planned;
    session.setLine('sacralLongAxis', AXIS);
    session.setLine('l5InferiorEndplate', L5);
    const both = session.state.geometry.lines;
    session.removeLine('sacralLongAxis');
    expect(session.state.geometry.lines).toEqual({ ...both, sacralLongAxis: null });
    session.undo();
    session.removeLandmark();
    expect(session.state.geometry.lines).toEqual(DEFAULT_DIRECTION_LINES);
    session.undo();
    expect(session.state.geometry.lines).toEqual(both);
  });

  it('follows the midsagittal plane when that is turned', () => {
    const { session } = planned;
    session.setLine('sacralLongAxis', AXIS);
    const normal = rotateAbout(SAGITTAL.normal, SUPERIOR, degreesToRadians(5));
    session.setSagittalPlane({ origin: SAGITTAL.origin, normal });
    const axis = session.state.geometry.lines.sacralLongAxis;
    for (const end of [axis?.caudal, axis?.cranial]) {
      expect(end === undefined ? null : signedDistance({ origin: SAGITTAL.origin, normal }, end)).toBeCloseTo(0, 9);
    }
    expect(distanceBetween(axis?.caudal ?? AXIS[1], AXIS[0])).toBeGreaterThan(0.1);
  });

  it('is warned of, in the plan too, once the landmark has been moved away under it', () => {
    const { session, runAnalysis } = planned;
    session.setLine('l5InferiorEndplate', L5);
    expect(lineWarnings(session.state)).toEqual([]);
    const { PS, AS, AI, PI } = CORNERS;
    const up = (p: typeof PS) => shifted(p, 0, 0, 28);
    session.setCorners({ PS: up(PS), AS: up(AS), AI: up(AI), PI: up(PI) });
    runAnalysis();
    const [warning] = lineWarnings(session.state).map(messages.sessionWarning);
    expect(warning).toContain('The L5 lower endplate does not fit the landmark. The line lies below');
    const ready = readinessToSave(session.state);
    expect(ready.kind === 'ready' ? ready.warnings.map(messages.sessionWarning) : []).toContain(warning);
  });

  it('is shown when a stored plan is opened, with the stored numbers', () => {
    const { session, analyse, runAnalysis } = planned;
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const lines = { l5InferiorEndplate: { posterior: L5[0], anterior: L5[1] }, sacralLongAxis: null };
    const calls = analyse.mock.calls.length;
    session.open({ ...storedPlan(placement.landmark, analysisOf(placement)), lines });
    runAnalysis();
    expect(session.state.geometry.lines).toEqual(lines);
    expect(analyse.mock.calls.length).toBe(calls);
    session.removeLine('l5InferiorEndplate');
    runAnalysis();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });
});
