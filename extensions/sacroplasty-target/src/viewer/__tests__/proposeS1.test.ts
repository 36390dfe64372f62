import { beforeEach, expect, it, vi } from 'vitest';
import type { LandmarkProposal } from '../../core/proposal';
import { stated } from '../../core/analysis';
import { buildLandmark } from '../../core/landmark';
import { mm } from '../../core/geometry';
import type { Engine } from '../../engine';
import type { PlanningSession } from '../../session';
import { CORNERS, openSession, SAGITTAL } from '../../../../../test/planning';
import type { PlanningContext } from '../context';
import { proposeS1 } from '../proposeS1';
import { followSession, type PlanningViewports } from '../viewports';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);
const PROPOSAL: LandmarkProposal = {
  kind: 'proposed',
  landmark: built.landmark,
  level: { kind: 'sure', probability: 1 },
  corners: CORNERS,
  normal: SAGITTAL.normal,
  confidence: { PS: mm(1), AS: mm(1), AI: mm(1), PI: mm(1) },
  transition: { kind: 'nothing-suggested', because: stated('') },
};

const setObliquePlane = vi.fn<PlanningViewports['setObliquePlane']>();
const showPoint = vi.fn<PlanningViewports['showPoint']>();
const viewports = {
  setObliquePlane,
  showPoint,
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
      waiting.answered(PROPOSAL);
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
  expect(showPoint).toHaveBeenLastCalledWith(built.landmark.target);
  expect(setObliquePlane).not.toHaveBeenCalled();
  runAnalysis();
  expect(setObliquePlane.mock.calls.map(([side]) => side)).toEqual(['right', 'left']);
});
