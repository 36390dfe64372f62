import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { openSeries, storedPlan } from '../../../../../../test/planning';
import { Analyser } from '../../../core/analysis';
import type { Plane } from '../../../core/geometry';
import { PlanningSession, type SeriesState } from '../../../session';
import { measuredSurface } from '../measuredSurface';

const STACK = scanTube(NORMAL_TUBE);
const LANDMARK = tubeLandmark(NORMAL_TUBE);
const PLANE: Plane = { origin: LANDMARK.target, normal: LANDMARK.normal };

function seriesOf(missing: number): SeriesState {
  const slices = STACK.slices.map((slice, k) => (k < missing ? null : slice));
  return { ...openSeries('thin', slices.length - missing), stack: { ...STACK, slices } };
}

/** A session that measures by itself as soon as the test says so. */
function measuring() {
  let due: (() => void)[] = [];
  const analyser = new Analyser();
  const session = new PlanningSession({
    analyse: (input, pace) => (pace === 'dragged' ? analyser.follow(input) : analyser.analyse(input)),
    defer: run => due.push(run),
    report: error => {
      throw error;
    },
  });
  session.setSeries(seriesOf(0));
  session.setSagittalPlane({ origin: LANDMARK.target, normal: LANDMARK.normal });
  session.setCorners(LANDMARK.corners);
  const measure = (): void => {
    const now = due;
    due = [];
    for (const run of now) run();
  };
  return { session, analyser, measure };
}

describe('the surface that is drawn', () => {
  it('is there with the numbers that come from it, and goes with them', () => {
    const { session, analyser, measure } = measuring();
    expect(measuredSurface(session.state, analyser)).toBeNull();
    measure();
    const first = measuredSurface(session.state, analyser);
    expect(first?.outlineIn(PLANE).length).toBeGreaterThan(0);
    session.setCorners(tubeLandmark(NORMAL_TUBE, 2.5).corners);
    expect(measuredSurface(session.state, analyser)).toBeNull();
    measure();
    expect(measuredSurface(session.state, analyser)).not.toBe(first);
  });

  it('stays that of the numbers on screen while other slices have come, until those are measured', () => {
    const { session, analyser, measure } = measuring();
    session.setSeries(seriesOf(31));
    measure();
    const first = measuredSurface(session.state, analyser);
    session.setSeries(seriesOf(0));
    expect(measuredSurface(session.state, analyser)).toBe(first);
    measure();
    expect(measuredSurface(session.state, analyser)).not.toBe(first);
  });

  it('is the same bone while a corner is dragged', () => {
    const { session, analyser, measure } = measuring();
    measure();
    const drawn = measuredSurface(session.state, analyser)?.outlineIn(PLANE);
    session.beginGesture();
    session.setCorners(tubeLandmark(NORMAL_TUBE, 2.5).corners);
    measure();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'dragged' });
    expect(measuredSurface(session.state, analyser)?.outlineIn(PLANE)).toBe(drawn);
  });

  it('of stored numbers is traced anew, once all slices are there', () => {
    const { session, analyser, measure } = measuring();
    measure();
    const { analysis } = session.state;
    const drawn = measuredSurface(session.state, analyser)?.outlineIn(PLANE);
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    session.setSeries(seriesOf(5));
    session.open(storedPlan(LANDMARK, analysis.analysis));
    expect(measuredSurface(session.state, analyser)).toBeNull();
    session.setSeries(seriesOf(0));
    expect(session.state.analysis).toMatchObject({ from: 'stored' });
    expect(measuredSurface(session.state, analyser)?.outlineIn(PLANE)).toEqual(drawn);
  });
});
