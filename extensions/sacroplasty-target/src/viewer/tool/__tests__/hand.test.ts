import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { distanceBetween, lpsPoint, mm, travel, type LpsPoint } from '../../../core/geometry';
import { CORNER_ORDER, landmarkLine, type Landmark } from '../../../core/landmark';
import type { PlanningSession } from '../../../session';
import { CORNERS, direction, openSession, SAGITTAL, shifted } from '../../../../../../test/planning';
import { Hand } from '../hand';
import { handleAt, jointEndsOf } from '../handles';
import type { View } from '../view';
import { axialAt, sagittalAt } from './views';

const NORMAL = direction(0.98, 0.15, -0.07);
const CENTRE = lpsPoint(-4, -42, 1);

let session: PlanningSession;
let runAnalysis: () => void;
let hand: Hand;
/** What the hand had done around it, in order. */
let done: string[];
let areSlicesThere: boolean;

beforeEach(() => {
  done = [];
  areSlicesThere = true;
  ({ session, runAnalysis } = openSession());
  session.setPlacingMethod('four-corners');
  hand = new Hand({
    session,
    inNextFrame: run => {
      run();
    },
    letGo: () => done.push('let go'),
    fetchAround: () => areSlicesThere,
    propose: seed => done.push(`propose at ${seed.join()}`),
  });
});

/** Presses where a place in the patient is seen on a view, on whatever handle is there. */
function press(view: View, p: LpsPoint): boolean {
  const at = view.toCanvas(p);
  const { method } = session.state.placing;
  return hand.press({ view, at }, handleAt(view, session.state, at, 8), {
    isClick: method === 'one-click',
    isPlacing: true,
  });
}

function dragTo(view: View, p: LpsPoint): void {
  hand.drag({ view, at: view.toCanvas(p) });
}

/** S1's corners as they are seen on a turned sagittal plane through the view's centre. */
function seenCorners(view: View): Record<(typeof CORNER_ORDER)[number], LpsPoint> {
  const seen = (p: LpsPoint): LpsPoint => view.toWorld(view.toCanvas(p));
  return { PS: seen(CORNERS.PS), AS: seen(CORNERS.AS), AI: seen(CORNERS.AI), PI: seen(CORNERS.PI) };
}

function place(view: View): Landmark {
  for (const name of CORNER_ORDER) {
    press(view, CORNERS[name]);
    hand.release();
  }
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  return placement.landmark;
}

describe.each([
  ['as usual', false],
  ['on a view that is flipped', true],
])('four clicks %s', (_, flipped) => {
  it('place the landmark on the plane of the view', () => {
    const view = sagittalAt(CENTRE, NORMAL, flipped);
    const landmark = place(view);
    for (const name of CORNER_ORDER) {
      expect(distanceBetween(landmark.corners[name], seenCorners(view)[name])).toBeLessThan(1e-9);
    }
    expect(landmark.normal).toEqual(NORMAL);
  });
});

describe('placing', () => {
  it('is one step of undo for each click', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    place(view);
    session.undo();
    expect(session.state.placement).toMatchObject({ kind: 'partial', next: 'PI' });
    for (let clicks = 0; clicks < 3; clicks++) session.undo();
    expect(session.state.geometry).toMatchObject({ corners: {}, sagittalPlane: null });
    expect(session.undo()).toBe(false);
  });

  it('takes the slice that is shown, not the one that was meant before', () => {
    session.setSagittalPlane(SAGITTAL);
    const elsewhere = sagittalAt(lpsPoint(3, -40, 0), SAGITTAL.normal);
    place(elsewhere);
    expect(session.state.geometry.corners.AI?.[0]).toBeCloseTo(3, 9);
  });

  it('of a corner on another slice is refused in words, not moved to where it was not pointed at', () => {
    const view = sagittalAt(CENTRE, SAGITTAL.normal);
    const other = sagittalAt(shifted(CENTRE, 6, 0, 0), SAGITTAL.normal);
    for (const name of CORNER_ORDER) {
      press(name === 'PI' ? other : view, CORNERS[name]);
      hand.release();
    }
    expect(session.state.placement).toMatchObject({ kind: 'refused', refusal: { kind: 'not-coplanar' } });
  });

  it('does nothing on other views, and leaves no step of undo', () => {
    expect(press(axialAt(0), CORNERS.PS)).toBe(false);
    expect(hand.isIdle).toBe(true);
    expect(session.state.geometry.corners).toEqual({});
    expect(session.canUndo).toBe(false);
  });

  it('does nothing beside a landmark that is there', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    const landmark = place(view);
    expect(press(view, lpsPoint(-4, -85, 35))).toBe(false);
    expect(session.state.placement).toEqual({ kind: 'placed', landmark });
  });
});

describe('a corner clicked where there is no image', () => {
  it('is refused in the state, takes no hold of the pointer, and is no step of undo', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    const beyond = shifted(CORNERS.PS, 0, 0, 900);
    expect(press(view, beyond)).toBe(false);
    expect(session.state.placing.latest).toMatchObject({
      kind: 'corner-refused',
      refusal: { corner: 'PS', because: 'outside-images' },
    });
    expect(session.state.geometry.corners).toEqual({});
    expect(session.canUndo).toBe(false);
    press(view, CORNERS.PS);
    hand.release();
    expect(session.state.placing.latest).toEqual({ kind: 'nothing' });
  });
});

describe('placing by one click', () => {
  beforeEach(() => {
    session.setPlacingMethod('one-click');
  });

  it('leaves a press that does not move to the program', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    press(view, CORNERS.PS);
    hand.drag({ view, at: [view.toCanvas(CORNERS.PS)[0] + 6, view.toCanvas(CORNERS.PS)[1]] });
    hand.release();
    expect(session.state.geometry).toMatchObject({ corners: {}, sagittalPlane: null });
    expect(session.canUndo).toBe(false);
  });

  it('still draws all four corners in one drag, as one step', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    press(view, CORNERS.PS);
    dragTo(view, CORNERS.AI);
    hand.release();
    expect(session.state.placement.kind).toBe('placed');
    session.undo();
    expect(session.state.placement.kind).toBe('none');
    expect(session.canUndo).toBe(false);
  });
});

describe.each([
  ['as usual', false],
  ['on a view that is flipped', true],
])('one drag from PS to AI %s', (_, flipped) => {
  it('drops all four corners of a usual S1, in one step', () => {
    const view = sagittalAt(CENTRE, NORMAL, flipped);
    press(view, CORNERS.PS);
    dragTo(view, shifted(CORNERS.PS, 0, 2, -8));
    dragTo(view, CORNERS.AI);
    hand.release();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(JSON.stringify(placement));
    const seen = seenCorners(view);
    expect(distanceBetween(placement.landmark.corners.PS, seen.PS)).toBeLessThan(1e-9);
    expect(distanceBetween(placement.landmark.corners.AI, seen.AI)).toBeLessThan(1e-9);
    expect(distanceBetween(placement.landmark.corners.AS, seen.AS)).toBeLessThan(4);
    expect(distanceBetween(placement.landmark.corners.PI, seen.PI)).toBeLessThan(4);
    session.undo();
    expect(session.state.placement.kind).toBe('none');
  });

  it('cancelled leaves nothing', () => {
    const view = sagittalAt(CENTRE, NORMAL, flipped);
    press(view, CORNERS.PS);
    dragTo(view, CORNERS.AI);
    expect(hand.cancel()).toBe(true);
    dragTo(view, shifted(CORNERS.AI, 0, 3, 3));
    hand.release();
    expect(session.state.geometry).toMatchObject({ corners: {}, sagittalPlane: null });
    expect(session.canUndo).toBe(false);
  });
});

describe('dragging a corner', () => {
  it('moves it by as much as the pointer, live, and stays on the plane', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    const { corners } = place(view);
    const at = view.toCanvas(corners.AS);
    const offCentre = [at[0] + 3, at[1] - 2] as const;
    hand.press({ view, at: offCentre }, handleAt(view, session.state, offCentre, 8), {
      isClick: false,
      isPlacing: true,
    });
    hand.drag({ view, at: [offCentre[0] - 8, offCentre[1] + 12] });
    const [x, y] = view.toCanvas(session.state.geometry.corners.AS ?? CORNERS.AS);
    expect([x - at[0], y - at[1]].map(v => Math.round(v * 1e6) / 1e6)).toEqual([-8, 12]);
    hand.release();
    session.undo();
    expect(session.state.geometry.corners.AS).toEqual(corners.AS);
  });

  it('ends where an undo takes the gesture away', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    const { corners } = place(view);
    press(view, corners.PI);
    dragTo(view, shifted(corners.PI, 0, 2, 0));
    session.undo();
    dragTo(view, shifted(corners.PI, 0, 5, 0));
    hand.release();
    expect(session.state.geometry.corners).toEqual(corners);
    expect(hand.isIdle).toBe(true);
  });
});

describe('dragging the figure by one of its lines', () => {
  it('moves all corners alike', () => {
    const view = sagittalAt(CENTRE, NORMAL);
    const landmark = place(view);
    press(view, landmark.target);
    dragTo(view, shifted(landmark.target, 0, 4, -3));
    hand.release();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const way = CORNER_ORDER.map(name => distanceBetween(landmark.corners[name], placement.landmark.corners[name]));
    expect(Math.max(...way) - Math.min(...way)).toBeLessThan(1e-9);
    expect(way[0]).toBeGreaterThan(4);
  });
});

describe('a line that replaces a trajectory’s direction', () => {
  const view = sagittalAt(CENTRE, NORMAL);
  const posterior = view.toWorld(view.toCanvas(shifted(CORNERS.PS, 0, -7, 10)));
  const anterior = view.toWorld(view.toCanvas(shifted(CORNERS.AS, 0, -3, 5)));

  const endplate = (): { readonly posterior: LpsPoint; readonly anterior: LpsPoint } => {
    const { l5InferiorEndplate } = session.state.geometry.lines;
    if (l5InferiorEndplate === null) throw new Error('not drawn');
    return l5InferiorEndplate;
  };

  beforeEach(() => {
    place(view);
  });

  it('is given two clicks, which take hold of nothing and are no landmark', () => {
    session.beginDrawing('l5InferiorEndplate');
    for (const end of [anterior, posterior]) {
      expect(hand.press({ view, at: view.toCanvas(end) }, null, { isClick: true, isPlacing: false })).toBe(true);
      const released = hand.release();
      if (released.kind !== 'click') throw new Error(released.kind);
      session.addLineEnd(view.toWorld(released.at));
    }
    expect(distanceBetween(endplate().posterior, posterior)).toBeLessThan(1e-9);
    expect(distanceBetween(endplate().anterior, anterior)).toBeLessThan(1e-9);
    session.undo();
    expect(session.state.geometry.lines.l5InferiorEndplate).toBeNull();
    expect(session.state.placement.kind).toBe('placed');
    expect(done).not.toContain('propose');
  });

  it('is dragged by its ends, in one step of undo', () => {
    session.setLine('l5InferiorEndplate', [posterior, anterior]);
    expect(press(view, anterior)).toBe(true);
    expect(hand.handle).toEqual({ kind: 'line-end', line: 'l5InferiorEndplate', end: 'second' });
    dragTo(view, shifted(anterior, 0, -2, 3));
    dragTo(view, shifted(anterior, 0, -1, 4));
    hand.release();
    expect(distanceBetween(endplate().posterior, posterior)).toBeLessThan(1e-9);
    expect(endplate().anterior[2] - anterior[2]).toBeCloseTo(4, 0);
    session.undo();
    expect(distanceBetween(endplate().anterior, anterior)).toBeLessThan(1e-9);
  });

  it('stays as it was last where it would be none, and the drag can be given up', () => {
    session.setLine('l5InferiorEndplate', [posterior, anterior]);
    press(view, posterior);
    dragTo(view, shifted(posterior, 0, 1, 1));
    const last = endplate();
    dragTo(view, shifted(anterior, 0, 3, 1));
    expect(session.state.drawing.refusal?.reason.kind).toBe('too-short');
    expect(endplate()).toEqual(last);
    dragTo(view, shifted(posterior, 0, 2, 1));
    expect(session.state.drawing.refusal).toBeNull();
    expect(hand.cancel()).toBe(true);
    expect(distanceBetween(endplate().posterior, posterior)).toBeLessThan(1e-9);
  });

  it('is not to be taken hold of on a slice where it is not drawn', () => {
    session.setLine('l5InferiorEndplate', [posterior, anterior]);
    const other = sagittalAt(shifted(CENTRE, 6, 0, 0), NORMAL);
    expect(handleAt(other, session.state, other.toCanvas(anterior), 8)).toBeNull();
  });
});

describe('on the axial view', () => {
  const axial = axialAt(-2);
  let landmark: Landmark;

  beforeEach(() => {
    landmark = place(sagittalAt(CENTRE, NORMAL));
    session.choose('left', { offset: mm(41) });
    session.choose('right', { offset: mm(-38), jointDirection: direction(-0.42, -0.9, 0) });
    runAnalysis();
  });

  it('the ala target slides along the landmark line, whatever the pointer does across it', () => {
    press(axial, landmarkLine(landmark, mm(41)));
    dragTo(axial, shifted(landmarkLine(landmark, mm(33)), 0, 0, 0));
    expect(session.state.geometry.choices.left.offset).toBeCloseTo(33, 1);
    hand.release();
    session.undo();
    expect(session.state.geometry.choices.left.offset).toBe(41);
  });

  it('the ala target stays on its own side', () => {
    press(axial, landmarkLine(landmark, mm(-38)));
    dragTo(axial, landmarkLine(landmark, mm(30)));
    expect(session.state.geometry.choices.right.offset).toBe(-1);
  });

  it.each(['anterior', 'posterior'] as const)('the joint line follows its %s end, horizontal, to the front', end => {
    const target = landmarkLine(landmark, mm(-38));
    const wanted = direction(-0.2, -0.95, 0);
    press(axial, jointEndsOf(target, direction(-0.42, -0.9, 0))[end]);
    dragTo(axial, travel(target, wanted, end === 'anterior' ? 31 : -31));
    const turned = session.state.geometry.choices.right.jointDirection;
    expect(turned?.[2]).toBe(0);
    expect(turned?.[0]).toBeCloseTo(wanted[0], 6);
    expect(turned?.[1]).toBeCloseTo(wanted[1], 6);
  });

  it('the joint line does not turn backwards', () => {
    const target = landmarkLine(landmark, mm(-38));
    const before = session.state.geometry.choices.right.jointDirection;
    press(axial, jointEndsOf(target, direction(-0.42, -0.9, 0)).anterior);
    dragTo(axial, shifted(target, 0, 20, 0));
    expect(session.state.geometry.choices.right.jointDirection).toEqual(before);
  });
});

describe('a joint line that the program did not find', () => {
  it('is the user’s once it has been turned, and not before', () => {
    place(sagittalAt(CENTRE, NORMAL));
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const standIn = landmarkLine(placement.landmark, mm(45));
    const axial = axialAt(standIn[2]);
    const usual = direction(Math.sin((35 * Math.PI) / 180), -Math.cos((35 * Math.PI) / 180), 0);
    const { anterior } = jointEndsOf(standIn, usual);
    expect(press(axial, anterior)).toBe(true);
    expect(session.state.geometry.choices.left.jointDirection).toBeNull();
    dragTo(axial, travel(standIn, direction(0.8, -0.6, 0), 20));
    hand.release();
    const turned = session.state.geometry.choices.left.jointDirection;
    expect(turned?.[0]).toBeCloseTo(0.8, 6);
    expect(turned?.[1]).toBeCloseTo(-0.6, 6);
    expect(session.state.geometry.choices.right.jointDirection).toBeNull();
  });
});

describe('what the hand is doing', () => {
  const view = sagittalAt(CENTRE, NORMAL);
  let stop: () => void;

  beforeEach(() => {
    stop = session.store.subscribe((now, before) => {
      hand.sessionChanged(now, before);
    });
  });

  afterEach(() => {
    stop();
  });

  it('goes from nothing over hovering to dragging, and back to hovering', () => {
    const { corners } = place(view);
    expect(hand.state).toEqual({ kind: 'idle' });
    expect(hand.hover({ kind: 'corner', name: 'AS' })).toBe(true);
    expect(hand.hover({ kind: 'corner', name: 'AS' })).toBe(false);
    press(view, corners.AS);
    expect(hand.state.kind).toBe('dragging');
    dragTo(view, shifted(corners.AS, 0, 1, 1));
    hand.release();
    expect(hand.state).toEqual({ kind: 'hovering', handle: { kind: 'corner', name: 'AS' } });
    expect(done).toEqual([]);
  });

  it.each([
    ['Escape', () => hand.cancel()],
    ['undo', () => session.undo()],
    ['another plan', () => session.reset()],
    ['another series', () => session.setSeries({ kind: 'none' })],
    ['a view of another size', () => hand.drag({ view: { ...view, width: view.width + 1 }, at: [0, 0] })],
    ['a view that is gone', () => hand.drag(null)],
  ])('ends with %s: the pointer is let go, and nothing of the gesture is left', (_, end) => {
    const { corners } = place(view);
    const steps = undoable(session);
    press(view, corners.PI);
    dragTo(view, shifted(corners.PI, 0, 2, 0));
    end();
    expect(hand.state).toEqual({ kind: 'idle' });
    expect(done).toEqual(['let go']);
    expect([{}, corners]).toContainEqual(session.state.geometry.corners);
    dragTo(view, shifted(corners.PI, 0, 5, 0));
    expect(hand.release()).toEqual({ kind: 'nothing' });
    expect([0, steps]).toContain(undoable(session));
  });

  describe('after a click for a proposal', () => {
    const seed = lpsPoint(-4, -40, 2);
    const [clicked, again] = [`propose at ${seed.join()}`, 'propose at -4,-41,3'];

    beforeEach(() => {
      session.setPlacingMethod('one-click');
      areSlicesThere = false;
      hand.propose(seed, false);
    });

    /** More of the same series. */
    function slicesArrive(): void {
      const { series } = session.state;
      if (series.kind === 'open') session.setSeries({ ...series });
    }

    it('waits for the slices around, and proposes once they are there', () => {
      expect(hand.state).toEqual({ kind: 'awaiting', seed, handle: null });
      slicesArrive();
      expect(done).toEqual([]);
      areSlicesThere = true;
      slicesArrive();
      slicesArrive();
      expect(done).toEqual([clicked]);
      expect(hand.state).toEqual({ kind: 'idle' });
    });

    it('does not wait when clicked again', () => {
      press(view, seed);
      expect(hand.state.kind).toBe('pressing');
      const released = hand.release();
      expect(released).toMatchObject({ kind: 'click', isAgain: true });
      hand.propose(lpsPoint(-4, -41, 3), true);
      expect(done).toEqual(['let go', again]);
    });

    it('waits no longer once the plan is another one, or Escape is pressed', () => {
      session.setPlacingMethod('four-corners');
      press(view, CORNERS.PS);
      hand.release();
      expect(hand.awaited).toBeNull();
      hand.propose(seed, false);
      expect(hand.cancel()).toBe(true);
      expect(hand.cancel()).toBe(false);
      areSlicesThere = true;
      slicesArrive();
      expect(done).not.toContain(clicked);
    });

    it('goes on waiting through a press that changes nothing', () => {
      press(view, seed);
      hand.drag({ view, at: [view.toCanvas(seed)[0] + 3, view.toCanvas(seed)[1]] });
      slicesArrive();
      expect(hand.awaited).toEqual(seed);
    });
  });
});

/** How many steps can be undone; undoes and redoes them. */
function undoable(plan: PlanningSession): number {
  let steps = 0;
  while (plan.undo()) steps++;
  for (let redone = 0; redone < steps; redone++) plan.redo();
  return steps;
}
