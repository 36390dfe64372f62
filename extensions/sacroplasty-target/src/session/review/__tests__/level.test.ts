import { describe, expect, it } from 'vitest';
import { mm } from '../../../core/geometry';
import type { LevelCheck } from '../../../core/proposal';
import {
  analysisOf,
  CORNERS,
  DOCUMENT,
  openSeries,
  plannedSession,
  REVIEWED,
  shifted,
  storedPlan,
} from '../../../../../../test/planning';
import type { PlanningSession } from '../../session';
import { isLevelUnsure, isLevelOpen, landmarkStanding, levelWarnings } from '../../index';
import { messages } from '../../../messages';

const ELSEWHERE: LevelCheck = { kind: 'elsewhere', distance: mm(38.2), direction: 'lower' };

function note(session: PlanningSession, check: LevelCheck): void {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  session.noteLevel(placement.landmark.target, check);
}

describe('the level of a landmark placed by hand', () => {
  it('is open until it has been looked for, and is no tick while S1 is found elsewhere', () => {
    const { session } = plannedSession();
    expect(isLevelOpen(session.state)).toBe(true);
    expect(landmarkStanding(session.state)).toBe('accepted');
    note(session, ELSEWHERE);
    expect(isLevelOpen(session.state)).toBe(false);
    expect(landmarkStanding(session.state)).toBe('unsure');
    expect(levelWarnings(session.state).map(messages.sessionWarning)).toEqual([expect.stringContaining('38 mm lower')]);
  });

  it('is the user’s word once the levels have been counted; the warning stays in the plan', () => {
    const { session } = plannedSession();
    note(session, ELSEWHERE);
    session.acceptLevel();
    expect(isLevelUnsure(session.state)).toBe(false);
    expect(landmarkStanding(session.state)).toBe('accepted');
    expect(levelWarnings(session.state)).toHaveLength(1);
  });

  it('is looked for again where the landmark is moved to another vertebra, not where a corner is corrected', () => {
    const { session } = plannedSession();
    note(session, ELSEWHERE);
    session.acceptLevel();
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 2, 1));
    expect(isLevelOpen(session.state)).toBe(false);
    const { PS, AS, AI, PI } = CORNERS;
    const lower = [PS, AS, AI, PI].map(p => shifted(p, 0, 5, -30));
    session.setCorners({ PS: lower[0]!, AS: lower[1]!, AI: lower[2]!, PI: lower[3]! });
    expect(isLevelOpen(session.state)).toBe(true);
    expect(levelWarnings(session.state)).toEqual([]);
  });

  it('counted is a change to be saved', () => {
    const { session } = plannedSession();
    note(session, ELSEWHERE);
    session.confirmSaved(DOCUMENT, session.state);
    session.acceptLevel();
    expect(session.state.changed).toBe(true);
  });

  it('stays unsure in a plan that was stored so, in the stored words, until it is counted', () => {
    const { session } = plannedSession();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const { landmark } = placement;
    const words = 'The landmark does not seem to lie in S1.';
    const plan = storedPlan(landmark, analysisOf({ landmark }));
    session.open({ ...plan, review: { ...REVIEWED, level: { kind: 'doubted', words, isCounted: false } } });
    expect(isLevelUnsure(session.state)).toBe(true);
    expect(levelWarnings(session.state).map(messages.sessionWarning)).toEqual([words]);
    session.open({ ...plan, review: { ...REVIEWED, level: { kind: 'doubted', words, isCounted: true } } });
    expect(isLevelUnsure(session.state)).toBe(false);
    expect(session.state.changed).toBe(false);
    session.open(plan);
    expect(isLevelOpen(session.state)).toBe(true);
  });

  it('stays unsure in an unsaved plan that is taken up again', () => {
    const { session } = plannedSession();
    note(session, ELSEWHERE);
    const draft = session.state;
    session.reset();
    session.setSeries(openSeries());
    session.restore(draft);
    expect(isLevelUnsure(session.state)).toBe(true);
  });

  it('is nothing to say of where S1 agrees', () => {
    const { session } = plannedSession();
    note(session, { kind: 'sure', probability: 1 });
    expect(isLevelUnsure(session.state)).toBe(false);
    expect(levelWarnings(session.state)).toEqual([]);
  });
});
