import { describe, expect, it } from 'vitest';
import { mm } from '../../../core/geometry';
import type { PersonName } from '../../../core/dicom';
import {
  analysisOf,
  CORNERS,
  DOCUMENT,
  OBSERVER,
  plannedSession,
  shifted,
  storedPlan,
} from '../../../../../../test/planning';
import { cornerStanding } from '../../index';
import { acceptSides, NOTHING_ACCEPTED } from '..';

/* What one person has said of a plan is not another's word. */

const named = (alphabetic: string): PersonName => ({ alphabetic, ideographic: '', phonetic: '' });
const [FIRST, SECOND] = [named('Grün^Zoë'), named('Reader^Second')];
const OUTSIDE = { kind: 'disagreed', offset: mm(24), seen: { from: mm(0), to: mm(36) }, comment: 'notch' } as const;

describe('when another person goes on with a plan', () => {
  it('a verdict stays under the name of who gave it, and is no change of the plan', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.giveVerdict('left', OUTSIDE);
    session.confirmSaved(DOCUMENT, session.state);
    session.setReader(SECOND);
    expect(session.state.userVerdicts.left).toEqual({ ...OUTSIDE, by: FIRST, given: 'here' });
    expect(session.state.changed).toBe(false);
    session.giveVerdict('right', OUTSIDE);
    expect(session.state.userVerdicts.right?.by).toBeNull();
  });

  it('it is the first one’s own again when that one comes back', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.giveVerdict('left', OUTSIDE);
    session.setReader(SECOND);
    session.giveVerdict('right', OUTSIDE);
    session.setReader(FIRST);
    expect(session.state.userVerdicts).toMatchObject({ left: { by: null }, right: { by: SECOND } });
  });

  it('a verdict that was given before anybody was named is that of whoever is named first', () => {
    const { session } = plannedSession();
    session.giveVerdict('left', OUTSIDE);
    session.setReader(FIRST);
    expect(session.state.userVerdicts.left?.by).toBeNull();
  });

  it('keeps its name through undo', () => {
    const { session, runAnalysis } = plannedSession();
    session.setReader(FIRST);
    session.giveVerdict('left', OUTSIDE);
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 2, 1));
    runAnalysis();
    session.setReader(SECOND);
    session.undo();
    expect(session.state.userVerdicts.left?.by).toEqual(FIRST);
  });

  it('what was accepted is as it came', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.acceptCorners(['PS', 'AS', 'AI', 'PI']);
    session.acceptSides();
    session.setReader(SECOND);
    const { acceptance } = session.state;
    expect(acceptance.corners.PS?.by).toBe('saved');
    expect(acceptance.sides.left.by).toBe('saved');
    expect(cornerStanding('PS', session.state)).toBe('saved');
    expect(acceptSides(NOTHING_ACCEPTED, analysisOf(landmarkOf(session))).sides.left.by).toBe('user');
  });

  it('what was placed by hand is as it came, too', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.confirmSaved(DOCUMENT, session.state);
    session.setReader(SECOND);
    expect(cornerStanding('PS', session.state)).toBe('saved');
    expect(session.state.changed).toBe(false);
    session.moveCorner('PS', shifted(CORNERS.PS, 0, 1, 1));
    expect(cornerStanding('PS', session.state)).toBe('accepted');
  });

  it('has the next series read by the same person', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.reset();
    expect(session.state.reader).toEqual(FIRST);
  });
});

describe('a plan of another person', () => {
  const stored = (session: ReturnType<typeof plannedSession>['session']) => {
    const { landmark } = landmarkOf(session);
    return {
      ...storedPlan(landmark, analysisOf({ landmark })),
      userVerdicts: { left: { ...OUTSIDE, by: null }, right: null },
    };
  };

  it('is opened with the verdicts of that person', () => {
    const { session } = plannedSession();
    session.setReader(SECOND);
    session.open(stored(session));
    expect(session.state.userVerdicts.left?.by).toEqual(OBSERVER);
    expect(session.state.changed).toBe(false);
  });

  it('is the reader’s own where both have one name, also where it is typed in later', () => {
    const { session } = plannedSession();
    session.open(stored(session));
    expect(session.state.userVerdicts.left?.by).toEqual(OBSERVER);
    session.setReader(OBSERVER);
    expect(session.state.userVerdicts.left?.by).toBeNull();
    session.open(stored(session));
    expect(session.state.userVerdicts.left?.by).toBeNull();
  });

  it('that was left unsaved is taken up as that person’s', () => {
    const { session } = plannedSession();
    session.setReader(FIRST);
    session.giveVerdict('left', OUTSIDE);
    const draft = session.state;
    session.setReader(SECOND);
    session.restore(draft);
    expect(session.state.userVerdicts.left?.by).toEqual(FIRST);
    expect(session.state.reader).toEqual(SECOND);
  });
});

function landmarkOf(session: ReturnType<typeof plannedSession>['session']) {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  return { landmark: placement.landmark };
}
