import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../engine';
import { analysisOf, CORNERS, openSeries, openSession, PROPOSED_S1, storedPlan } from '../../../../../test/planning';
import { lpsDirection, lpsPoint, mm } from '../../core/geometry';
import type { PlanningSession, SeriesState } from '../../session';
import type { PlanningContext } from '../context';
import { findAtOnceFeature } from '../findAtOnce';

const waiting: SeriesState = {
  ...openSeries('waiting'),
  missing: {
    origin: lpsPoint(0, 0, 0),
    normal: lpsDirection(0, 0, 1)!,
    slabs: [{ from: mm(3), to: mm(5), why: 'loading' }],
  },
};

/** The feature on a session, and how often S1 has been looked for. */
function started(setting?: unknown): {
  readonly session: PlanningSession;
  readonly ask: ReturnType<typeof vi.fn>;
} {
  const { session } = openSession();
  session.setSeries({ kind: 'none' });
  const ask = vi.fn<Engine['ask']>(() => () => undefined);
  const viewports = { setMidsagittalPlane: vi.fn(), viewport: () => null, showSacrumAround: vi.fn() };
  const customizationService = { getCustomization: () => setting };
  const host = { servicesManager: { services: { customizationService } } };
  findAtOnceFeature({ session, engine: { ask }, viewports, host } as unknown as PlanningContext);
  return { session, ask };
}

describe('S1 is looked for by itself', () => {
  it('once, when the last image has come', async () => {
    const { session, ask } = started();
    session.setSeries(waiting);
    await Promise.resolve();
    expect(ask).not.toHaveBeenCalled();
    session.setSeries(openSeries('waiting'));
    await Promise.resolve();
    expect(ask.mock.calls.map(([kind, seed]) => [kind, seed] as const)).toEqual([['propose', null]]);
    session.stopSearch();
    session.setSeries(openSeries('waiting'));
    await Promise.resolve();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('on the next series too', async () => {
    const { session, ask } = started();
    session.setSeries(openSeries('one'));
    await Promise.resolve();
    session.setSeries(openSeries('two'));
    await Promise.resolve();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('not where anything has been done, or a plan is opened with the last image', async () => {
    const { session, ask } = started();
    session.setSeries(waiting);
    session.addCorner(CORNERS.PS);
    session.setSeries(openSeries('waiting'));
    await Promise.resolve();
    session.setSeries(openSeries('other'));
    session.open(storedPlan(PROPOSED_S1.landmark, analysisOf(PROPOSED_S1)));
    await Promise.resolve();
    expect(ask).not.toHaveBeenCalled();
  });

  it('not without Hounsfield units, nor where the site leaves it to the user', async () => {
    const mr = openSeries('mr');
    const { session, ask } = started();
    session.setSeries({ ...mr, stack: { ...mr.stack, intensity: 'arbitrary' } });
    await Promise.resolve();
    expect(ask).not.toHaveBeenCalled();
    const left = started('when-asked');
    left.session.setSeries(openSeries('one'));
    await Promise.resolve();
    expect(left.ask).not.toHaveBeenCalled();
  });
});
