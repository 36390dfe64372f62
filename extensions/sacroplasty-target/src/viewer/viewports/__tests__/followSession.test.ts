import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SIDES, type LpsPoint, type Side } from '../../../core/geometry';
import type { PlanningSession } from '../../../session';
import { CORNERS, plannedSession, shifted } from '../../../../../../test/planning';
import { followSession } from '../followSession';
import type { PlanningViewports } from '../planningViewports';

const setObliquePlane = vi.fn<(side: Side, target: LpsPoint) => void>();
const viewports = {
  setObliquePlane,
  setMidsagittalPlane: vi.fn(),
  showPoint: vi.fn(),
  fit: vi.fn(),
  viewport: () => null,
} as unknown as PlanningViewports;

let session: PlanningSession;
let runAnalysis: () => void;
let stop: () => void;
/** How a task is run; at once unless a test wants to see that it is one. */
let later: (run: () => void) => void;

/** Where a view of one side was turned last. */
const aimedAt = (side: Side): LpsPoint | undefined =>
  setObliquePlane.mock.calls.findLast(([turned]) => turned === side)?.[1];

/** Moves a corner by so much and has it measured, as one move of a drag does. */
function drag(dz: number): void {
  session.moveCorner('AS', shifted(CORNERS.AS, 0, 0, dz));
  runAnalysis();
}

beforeEach(() => {
  vi.useFakeTimers();
  setObliquePlane.mockClear();
  ({ session, runAnalysis } = plannedSession());
  later = run => {
    run();
  };
  const follower = followSession(session, viewports, run => {
    later(run);
  });
  stop = () => {
    follower.stop();
  };
  drag(0.5);
  setObliquePlane.mockClear();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the oblique views', () => {
  it('turn at once with what is changed by one step', () => {
    drag(1.5);
    expect(setObliquePlane.mock.calls.map(([side]) => side)).toEqual(['right', 'left']);
  });

  it('turn after those who follow the numbers have been notified, each in a task of its own', () => {
    const tasks: (() => void)[] = [];
    later = run => {
      tasks.push(run);
    };
    drag(1.5);
    expect(setObliquePlane).not.toHaveBeenCalled();
    for (const [i, side] of SIDES.entries()) {
      tasks[i]?.();
      expect(setObliquePlane.mock.calls.map(([turned]) => turned)).toEqual(SIDES.slice(0, i + 1));
      expect(aimedAt(side)).toBeDefined();
    }
  });

  it('stay where they are when the mode is closed before their task has come', () => {
    const tasks: (() => void)[] = [];
    later = run => {
      tasks.push(run);
    };
    drag(1.5);
    stop();
    for (const task of tasks) task();
    expect(setObliquePlane).not.toHaveBeenCalled();
  });

  it('stay while a corner is dragged, and turn to where it rests', () => {
    session.beginGesture();
    for (const dz of [1, 1.7, 2.2]) {
      drag(dz);
      vi.advanceTimersByTime(100);
    }
    expect(setObliquePlane).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(setObliquePlane).toHaveBeenCalledTimes(2);
    const rested = aimedAt('left');
    session.endGesture();
    runAnalysis();
    expect(setObliquePlane).toHaveBeenCalledTimes(2);
    session.undo();
    runAnalysis();
    expect(aimedAt('left')).not.toEqual(rested);
  });

  it('turn when it is let go before it rests, to what is measured then', () => {
    session.beginGesture();
    drag(1);
    drag(2.2);
    session.endGesture();
    expect(setObliquePlane).not.toHaveBeenCalled();
    runAnalysis();
    expect(setObliquePlane).toHaveBeenCalledTimes(2);
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    expect(aimedAt('right')?.[2]).toBeCloseTo(placement.landmark.target[2], 9);
    vi.advanceTimersByTime(1000);
    expect(setObliquePlane).toHaveBeenCalledTimes(2);
  });

  it('turn with the numbers where it is let go before they are there', () => {
    session.beginGesture();
    session.moveCorner('AS', shifted(CORNERS.AS, 0, 0, 3));
    session.endGesture();
    expect(setObliquePlane).not.toHaveBeenCalled();
    runAnalysis();
    expect(setObliquePlane).toHaveBeenCalledTimes(2);
  });

  it('stay where they were when the drag is taken back', () => {
    const before = session.state.placement;
    session.beginGesture();
    drag(2);
    session.cancelGesture();
    runAnalysis();
    vi.advanceTimersByTime(1000);
    expect(setObliquePlane).not.toHaveBeenCalled();
    expect(session.state.placement).toEqual(before);
  });

  it('are left alone once the mode is closed', () => {
    session.beginGesture();
    drag(1);
    stop();
    vi.advanceTimersByTime(1000);
    session.endGesture();
    expect(setObliquePlane).not.toHaveBeenCalled();
  });
});
