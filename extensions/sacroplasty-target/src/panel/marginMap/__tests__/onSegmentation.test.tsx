// @vitest-environment happy-dom
import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { atOnce, engineAtOnce } from '../../../../../../test/planning';
import { segmentedTube } from '../../../../../../test/segmentation';
import { analyse } from '../../../core/analysis';
import { PlanningSession } from '../../../session';
import { bench, named, series, show } from '../../__tests__/support';
import type { PanelPort } from '../../port';
import { MarginMapContent } from '../MarginMapContent';
import { loadPicture } from './loadPicture';

beforeAll(() =>
  loadPicture({
    offsets: new Float64Array(),
    kind: new Uint8Array(),
    margin: new Float32Array(),
    uncertainty: new Float32Array(),
  }),
);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the margin map of a plan that is measured on a segmentation', () => {
  it('is made on that segmentation, not on the images', { timeout: 60_000 }, () => {
    const segmentation = segmentedTube(NORMAL_TUBE, [1, 1, 1]);
    const session = new PlanningSession({
      measure: atOnce(input => analyse(input)),
      defer: run => run(),
    });
    const made = bench();
    const engine = engineAtOnce();
    const port: PanelPort = {
      ...made.port,
      session,
      mapMargins: ({ stack, ...input }, waiting) => engine.ask('map', input, stack, waiting),
    };
    // On MR nothing can be traced.
    const open = series('MR');
    if (open.kind !== 'open') throw new Error('the series is not open');
    session.setSeries({ ...open, stack: { ...scanTube(NORMAL_TUBE), intensity: 'arbitrary' } });
    session.setCorners(tubeLandmark(NORMAL_TUBE).corners);
    const container = show({ ...made, port }, <MarginMapContent />);
    act(() => void vi.runAllTimers());
    expect(named(container, 'map-unknown').textContent).toContain('Hounsfield');
    act(() => {
      session.chooseSurface(segmentation.reference);
      session.surfaceLoaded(segmentation);
    });
    expect(named(container, 'map-pending')).toBeTruthy();
    act(() => void vi.runAllTimers());
    expect(container.querySelector('[data-cy="sacroplasty-map-unknown"]')).toBeNull();
    expect(container.textContent).not.toContain('lower border');
    // Straight forwards from the axis of a round tube to its front.
    expect(named(container, 'map-readout').textContent).toMatch(/1[01]\.\d ± \d\.\d mm/);
  });
});
