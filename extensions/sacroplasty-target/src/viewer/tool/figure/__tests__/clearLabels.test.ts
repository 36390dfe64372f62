import { describe, expect, it } from 'vitest';
import { lpsPoint, mm } from '../../../../core/geometry';
import type { LineName } from '../../../../core/trajectory';
import { courseOf, type PlanningSession } from '../../../../session';
import { CORNERS, plannedSession, SAGITTAL, shifted } from '../../../../../../../test/planning';
import { sagittalAt } from '../../__tests__/views';
import type { View } from '../../view';
import { figureOf, type Mark } from '../index';
import { spanOf } from '../words';

/* Labels on the views. Wrong would be: words that are cut off, or that cover each other, the target or a corner. */

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The boxes of all words, and of what they must not cover. */
function boxesOf(marks: readonly Mark[]): { readonly words: Map<string, Box>; readonly kept: Map<string, Box> } {
  const words = new Map<string, Box>();
  const kept = new Map<string, Box>();
  for (const mark of marks) {
    if (mark.kind === 'text') {
      const [left, right] = spanOf(mark.text, mark.at[0], mark.anchor, mark.weight);
      words.set(mark.key, [left, mark.at[1] - 7, right, mark.at[1] + 7]);
    } else if (mark.key === 'target' || mark.key.startsWith('corner-')) {
      if (mark.kind !== 'circle' && mark.kind !== 'asterisk') throw new Error(mark.kind);
      const [x, y] = mark.centre;
      kept.set(mark.key, [x - 2, y - 2, x + 2, y + 2]);
    }
  }
  return { words, kept };
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function expectReadable(view: View, session: PlanningSession): void {
  const { state } = session;
  const course =
    state.placement.kind === 'placed' && state.analysis.kind === 'done'
      ? courseOf(state.analysis.analysis, state.placement.landmark, mm(1.25))
      : null;
  const scene = { session: state, course, active: null, placingAt: null, awaited: null, outlined: null };
  const { words, kept } = boxesOf(figureOf(view, { ...scene, planeOf: () => null }));
  expect(words.size).toBeGreaterThan(0);
  const all = [...words];
  for (const [i, [key, box]] of all.entries()) {
    expect(box[0], `${key}: left edge`).toBeGreaterThanOrEqual(0);
    expect(box[1], `${key}: upper edge`).toBeGreaterThanOrEqual(0);
    expect(box[2], `${key}: right edge`).toBeLessThanOrEqual(view.width);
    expect(box[3], `${key}: lower edge`).toBeLessThanOrEqual(view.height);
    const covered = [...all.slice(i + 1), ...kept].filter(([, other]) => overlap(box, other)).map(([other]) => other);
    expect(covered, `${key} covers`).toEqual([]);
  }
}

/** The figure in the middle of the view, and near each of its edges, mm forwards and up. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [38, 0],
  [-38, 0],
  [0, 26],
  [0, -26],
  [36, 24],
  [-36, -24],
];

describe.each([false, true])('on a view, flipped: %s, labels are whole and clear of each other', flipped => {
  it.each(PLACES)('with the figure %d mm in front of and %d mm above the middle', (forwards, up) => {
    const view = sagittalAt(lpsPoint(-4, -42 + forwards, 1 - up), SAGITTAL.normal, flipped);
    const { session, runAnalysis } = plannedSession();
    runAnalysis();
    expectReadable(view, session);

    for (const line of ['l5InferiorEndplate', 'sacralLongAxis'] as const satisfies readonly LineName[]) {
      session.beginDrawing(line);
      session.addLineEnd(shifted(CORNERS.PS, 0, 0, 6));
      session.addLineEnd(shifted(CORNERS.PS, 0, 1, 7));
      expect(session.state.drawing.refusal, line).not.toBeNull();
      expectReadable(view, session);
      session.stopDrawing();
    }
    session.setLine('l5InferiorEndplate', [shifted(CORNERS.AS, 0, 0, 7), shifted(CORNERS.PS, 0, 0, 7)]);
    runAnalysis();
    expectReadable(view, session);

    session.setCorners({ ...CORNERS, AS: CORNERS.AI, AI: CORNERS.AS });
    expect(session.state.placement.kind).toBe('refused');
    expectReadable(view, session);
  });
});

it('a label that is clear stays where it stands', () => {
  const { session } = plannedSession();
  const view = sagittalAt(lpsPoint(-4, -42, 1), SAGITTAL.normal);
  const scene = { session: session.state, course: null, active: null, placingAt: null, awaited: null, outlined: null };
  const AS = figureOf(view, { ...scene, planeOf: () => null }).find(({ key }) => key === 'letters-AS');
  const [x, y] = view.toCanvas(CORNERS.AS);
  expect(AS?.kind === 'text' && Math.hypot(AS.at[0] - x, AS.at[1] - y)).toBeCloseTo(17, 6);
});
