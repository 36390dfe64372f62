import { describe, expect, it } from 'vitest';
import { forBothSides, mm } from '../../core/geometry';
import { EMPTY_RECORD, PLACED_BY_USER } from '../../core/plan';
import { DEFAULT_DIRECTION_LINES } from '../../core/trajectory';
import type { PlanningSession } from '../session';
import { NO_CHOICE } from '../geometry';
import type { OpenedPlan } from '../state';
import {
  analysisOf,
  CORNERS,
  DOCUMENT,
  OBSERVER,
  REVIEWED,
  openSeries,
  openSession,
  plannedSession,
  shifted,
} from '../../../../../test/planning';
import { statedWarning } from '../../core/analysis';

function landmarkOf(session: PlanningSession): OpenedPlan['landmark'] {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  return placement.landmark;
}

function storedPlan(): OpenedPlan {
  const landmark = landmarkOf(plannedSession().session);
  return {
    landmark,
    origins: PLACED_BY_USER,
    choices: { ...forBothSides(() => NO_CHOICE), left: { offset: mm(44.25), jointDirection: null } },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: { near: mm(2), middle: mm(9) },
    analysis: { ...analysisOf({ landmark }), warnings: [statedWarning('stored')] },
    userVerdicts: { left: { kind: 'confirmed', offset: mm(17.5), seen: null, comment: '', by: null }, right: null },
    review: REVIEWED,
    record: { ...EMPTY_RECORD, needleGauge: 13 },
    observer: OBSERVER,
    document: DOCUMENT,
  };
}

describe('saving', () => {
  it('leaves a plan unchanged once the PACS has confirmed it', () => {
    const { session } = plannedSession();
    expect(session.state.changed).toBe(true);
    session.setSave({ kind: 'saving' });
    session.confirmSaved(DOCUMENT, session.state);
    expect(session.state).toMatchObject({ changed: false, document: DOCUMENT, save: { kind: 'idle' } });
  });

  it('keeps what changed while it was going on as unsaved', () => {
    const { session } = plannedSession();
    const sent = session.state;
    session.setRecord({ comment: 'osteoporotic' });
    session.confirmSaved(DOCUMENT, sent);
    expect(session.state).toMatchObject({ changed: true, document: DOCUMENT });
  });

  it('counts a plan as unchanged again when the change since is undone', () => {
    const { session } = plannedSession();
    session.confirmSaved(DOCUMENT, session.state);
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 1, 1));
    expect(session.state.changed).toBe(true);
    session.undo();
    expect(session.state.changed).toBe(false);
  });

  it('that failed keeps the plan and says why', () => {
    const { session } = plannedSession();
    session.setSave({ kind: 'failed', reason: { kind: 'not-stored', failure: { kind: 'unreachable' } } });
    expect(session.state).toMatchObject({ changed: true, placement: { kind: 'placed' }, save: { kind: 'failed' } });
  });
});

describe('a stored plan', () => {
  it('shows its stored numbers, also when slices are still arriving', () => {
    const { session, runAnalysis, analyse } = openSession();
    const plan = storedPlan();
    session.open(plan);
    session.setSeries(openSeries('thin', 9));
    runAnalysis();
    expect(session.state.analysis).toEqual({ kind: 'done', analysis: plan.analysis, from: 'stored' });
    expect(analyse).not.toHaveBeenCalled();
    expect(session.state).toMatchObject({
      changed: false,
      document: DOCUMENT,
      thresholds: { near: 2, middle: 9 },
      userVerdicts: { left: { ...plan.userVerdicts.left, by: plan.observer }, right: null },
    });
  });

  it('ignores an analysis that was due when it was opened', () => {
    const { session, runAnalysis } = plannedSession();
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 1, 1));
    const plan = storedPlan();
    session.open(plan);
    runAnalysis();
    expect(session.state.analysis).toMatchObject({ from: 'stored' });
  });

  it('is computed anew when it is changed, with its own thresholds, and names its document still', () => {
    const { session, runAnalysis, analyse } = openSession();
    session.open(storedPlan());
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 1, 1));
    expect(session.state.analysis).toEqual({ kind: 'pending' });
    runAnalysis();
    expect(session.state).toMatchObject({ changed: true, document: DOCUMENT, analysis: { from: 'computed' } });
    expect(analyse.mock.calls[0]?.[0]).toMatchObject({
      thresholds: { near: 2, middle: 9 },
      choices: { left: { offset: 44.25 } },
    });
  });

  it('cannot be undone into the plan before it', () => {
    const { session } = plannedSession();
    session.open(storedPlan());
    expect(session.undo()).toBe(false);
  });

  it('ends a gesture that was going on', () => {
    const { session } = plannedSession();
    session.beginGesture();
    const plan = storedPlan();
    session.open(plan);
    expect(session.isInGesture).toBe(false);
    session.cancelGesture();
    expect(session.state.placement).toEqual({ kind: 'placed', landmark: plan.landmark });
  });
});

describe('an unsaved plan taken up again', () => {
  it('is unsaved, and computed on the series that is open', () => {
    const { session } = plannedSession();
    session.giveVerdict('right', { kind: 'disagreed', offset: mm(-20), seen: null, comment: 'foramen' });
    const { geometry, surface, userVerdicts, acceptance, level, record, reader, document } = session.state;
    const { session: later, runAnalysis } = openSession();
    const thresholds = { near: mm(2), middle: mm(9) };
    later.restore({ geometry, thresholds, surface, userVerdicts, acceptance, level, record, reader, document });
    expect(later.state).toMatchObject({ changed: true, analysis: { kind: 'pending' }, userVerdicts, thresholds });
    expect(later.state.acceptance).toEqual(acceptance);
    runAnalysis();
    expect(later.state.analysis).toMatchObject({ kind: 'done', from: 'computed' });
  });
});
