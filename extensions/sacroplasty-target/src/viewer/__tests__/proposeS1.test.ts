import { beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../../engine';
import type { PlanningSession } from '../../session';
import { openSession, PROPOSED_S1 } from '../../../../../test/planning';
import type { PlanningContext } from '../context';
import { proposeS1 } from '../proposeS1';
import { followSession, type PlanningViewports } from '../viewports';

const setObliquePlane = vi.fn<PlanningViewports['setObliquePlane']>();
const showSacrumAround = vi.fn<PlanningViewports['showSacrumAround']>();
const viewports = {
  setObliquePlane,
  showPoint: vi.fn(),
  showSacrumAround,
  setMidsagittalPlane: vi.fn(),
  fit: vi.fn(),
  viewport: () => null,
} as unknown as PlanningViewports;

let session: PlanningSession;
let runAnalysis: () => void;

/** Looks for S1 with an engine that finds it at once. */
function find(): void {
  const ask = ((...[, , , waiting]: Parameters<Engine['ask']>) => {
    // What waits for the answer is put together after it has asked.
    queueMicrotask(() => {
      waiting.answered(PROPOSED_S1);
    });
    return () => undefined;
  }) as Engine['ask'];
  proposeS1({ session, viewports, engine: { ask } } as unknown as PlanningContext, null);
}

beforeEach(() => {
  ({ session, runAnalysis } = openSession());
  followSession(session, viewports, run => {
    run();
  });
  vi.clearAllMocks();
});

it('turns each oblique view once, with the numbers of what was found', async () => {
  find();
  await Promise.resolve();
  expect(session.state.placement.kind).toBe('placed');
  expect(showSacrumAround).toHaveBeenLastCalledWith(PROPOSED_S1.landmark.target);
  expect(setObliquePlane).not.toHaveBeenCalled();
  runAnalysis();
  expect(setObliquePlane.mock.calls.map(([side]) => side)).toEqual(['right', 'left']);
});
