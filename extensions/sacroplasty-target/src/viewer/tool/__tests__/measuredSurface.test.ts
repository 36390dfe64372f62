import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { engineAtOnce, openSeries, storedPlan } from '../../../../../../test/planning';
import type { Plane } from '../../../core/geometry';
import { Measurer } from '../../../engine';
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
  const measurer = new Measurer(
    engineAtOnce(),
    error => {
      throw error;
    },
    run => {
      run();
    },
  );
  const session = new PlanningSession({
    measure: measurer.measure,
    defer: run => due.push(run),
  });
  session.setSeries(seriesOf(0));
  session.setSagittalPlane({ origin: LANDMARK.target, normal: LANDMARK.normal });
  session.setCorners(LANDMARK.corners);
  const measure = (): void => {
    const now = due;
    due = [];
    for (const run of now) run();
  };
  return { session, surface: () => measuredSurface(session.state, measurer, () => undefined), measure };
}

describe('the surface that is drawn', () => {
  it('is there with the numbers that come from it, and goes with them', () => {
    const { session, surface, measure } = measuring();
    expect(surface()).toBeNull();
    measure();
    const first = surface();
    expect(first?.outlineIn(PLANE).length).toBeGreaterThan(0);
    session.setCorners(tubeLandmark(NORMAL_TUBE, 2.5).corners);
    expect(surface()).toBeNull();
    measure();
    expect(surface()).not.toBe(first);
  });

  it('stays that of the numbers on screen while other slices have come, until those are measured', () => {
    const { session, surface, measure } = measuring();
    session.setSeries(seriesOf(31));
    measure();
    const first = surface();
    session.setSeries(seriesOf(0));
    expect(surface()).toBe(first);
    measure();
    expect(surface()).not.toBe(first);
  });

  it('is the same bone while a corner is dragged', () => {
    const { session, surface, measure } = measuring();
    measure();
    const drawn = surface()?.outlineIn(PLANE);
    session.beginGesture();
    session.setCorners(tubeLandmark(NORMAL_TUBE, 2.5).corners);
    measure();
    expect(session.state.analysis).toMatchObject({ kind: 'done', from: 'dragged' });
    expect(surface()?.outlineIn(PLANE)).toBe(drawn);
  });

  it('of stored numbers is traced anew, once all slices are there', () => {
    const { session, surface, measure } = measuring();
    measure();
    const { analysis } = session.state;
    const drawn = surface()?.outlineIn(PLANE);
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    session.setSeries(seriesOf(5));
    session.open(storedPlan(LANDMARK, analysis.analysis));
    expect(surface()).toBeNull();
    session.setSeries(seriesOf(0));
    expect(session.state.analysis).toMatchObject({ from: 'stored' });
    expect(surface()?.outlineIn(PLANE)).toEqual(drawn);
  });
});
