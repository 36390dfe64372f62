import { describe, expect, it } from 'vitest';
import { forBothSides, mm, signOf } from '../../../core/geometry';
import type { Analysis } from '../../../core/analysis';
import { cornerStanding, landmarkStanding, sideStanding } from '../standing';
import type { PlanningSession } from '../../session';
import {
  analysisOf,
  CORNERS,
  direction,
  openSession,
  SAGITTAL,
  SEGMENT,
  shifted,
} from '../../../../../../test/planning';

/** A session with a proposed landmark whose sides are measured: targets and joint lines proposed. */
function proposedSession(): { readonly session: PlanningSession; readonly runAnalysis: () => void } {
  const { session, runAnalysis, analyse } = openSession();
  analyse.mockImplementation(input => measured(input));
  session.propose(
    {
      corners: CORNERS,
      normal: SAGITTAL.normal,
      confidence: { PS: mm(1.5), AS: mm(2.25), AI: mm(3), PI: mm(3.5) },
      transition: { kind: 'nothing-suggested', because: { kind: 'stated', text: 'nothing was seen' } },
    },
    SAGITTAL,
  );
  runAnalysis();
  return { session, runAnalysis };
}

/** Both sides' targets and joint lines known; distances unknown. */
function measured({ landmark, choices }: Parameters<typeof analysisOf>[0] & Pick<Input, 'choices'>): Analysis {
  const analysis = analysisOf({ landmark });
  return {
    ...analysis,
    sides: forBothSides(side => {
      const { offset, jointDirection } = choices[side];
      return {
        ...analysis.sides[side],
        alaTarget: {
          kind: 'known',
          offset: offset ?? mm(signOf(side) * 41.5),
          point: landmark.target,
          by: offset === null ? 'proposed' : 'given',
        },
        jointDirection:
          jointDirection === null
            ? { kind: 'known', direction: direction(signOf(side) * 0.3, -0.9, 0), by: 'proposed', uncertainty: 7 }
            : { kind: 'known', direction: jointDirection, by: 'given' },
      };
    }),
  };
}

type Input = Parameters<Parameters<ReturnType<typeof openSession>['analyse']['mockImplementation']>[0]>[0];

function analysisIn(session: PlanningSession): Analysis {
  const { analysis } = session.state;
  if (analysis.kind !== 'done') throw new Error(analysis.kind);
  return analysis.analysis;
}

const left = ({ session }: { readonly session: PlanningSession }) =>
  sideStanding('left', analysisIn(session), session.state);

describe('a proposed corner', () => {
  it('that was accepted, moved and brought back by undo is accepted still', () => {
    const { session } = proposedSession();
    session.acceptCorners(['PS', 'AS']);
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 2, -1));
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 3, -1));
    session.undo();
    expect(cornerStanding('AS', session.state)).toBe('accepted');
    session.undo();
    expect(cornerStanding('AS', session.state)).toBe('accepted');
    expect(cornerStanding('PI', session.state)).toBe('proposed');
  });

  it('that was moved and brought back by undo is proposed again', () => {
    const { session } = proposedSession();
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 2, -1));
    expect(cornerStanding('AS', session.state)).toBe('accepted');
    session.undo();
    expect(cornerStanding('AS', session.state)).toBe('proposed');
    session.redo();
    expect(cornerStanding('AS', session.state)).toBe('accepted');
  });

  it('accepted after an undo is still accepted after the redo, where it lies the same', () => {
    const { session } = proposedSession();
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 2, -1));
    session.undo();
    session.acceptCorners(['AS', 'AI']);
    session.redo();
    expect(cornerStanding('AI', session.state)).toBe('accepted');
    expect(cornerStanding('AS', session.state)).toBe('accepted');
    expect(landmarkStanding(session.state)).toBe('proposed');
  });

  it('is accepted with a drag that ends, and not with one that is cancelled', () => {
    const { session } = proposedSession();
    session.beginGesture();
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 1, 1));
    session.cancelGesture();
    expect(cornerStanding('AI', session.state)).toBe('proposed');
  });
});

describe('a side', () => {
  it('is accepted by a person who sets target and joint line, and says again what is unsure', () => {
    const made = proposedSession();
    expect(left(made)).toBe('unsure');
    made.session.acceptSides();
    expect(left(made)).toBe('accepted');
    made.session.choose('left', { offset: mm(37.25) });
    made.runAnalysis();
    expect(left(made)).toBe('unsure');
    expect(sideStanding('right', analysisIn(made.session), made.session.state)).toBe('accepted');
    made.session.undo();
    made.runAnalysis();
    expect(left(made)).toBe('accepted');
  });

  it('given back to the program is proposed again', () => {
    const made = proposedSession();
    made.session.choose('left', { offset: mm(37.25) });
    made.runAnalysis();
    made.session.acceptSides();
    made.session.choose('left', { offset: null });
    made.runAnalysis();
    expect(left(made)).not.toBe('accepted');
  });

  it('is not accepted by a proposal that has come since, as when more slices arrive', () => {
    const made = proposedSession();
    made.session.acceptSides();
    const { analysis } = made.session.state;
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    const { sides } = analysis.analysis;
    const moved = { ...sides.left, alaTarget: { ...sides.left.alaTarget, offset: mm(43) } } as typeof sides.left;
    const other = { ...analysis.analysis, sides: { ...sides, left: moved } };
    expect(sideStanding('left', other, made.session.state)).toBe('proposed');
  });

  it('is not accepted on another surface', () => {
    const made = proposedSession();
    made.session.acceptSides();
    made.session.chooseSurface(SEGMENT);
    expect(made.session.state.acceptance.sides.left.offset).toBeNull();
  });
});
