import { describe, expect, it, vi } from 'vitest';
import { lpsPoint, mm } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER, isUnsure } from '../../../extensions/sacroplasty-target/src/core/landmark';
import { proposeLandmark, type LandmarkProposal } from '../../../extensions/sacroplasty-target/src/core/proposal';
import {
  croppedFrame,
  croppedSlice,
  emptied,
  type VoxelStack,
} from '../../../extensions/sacroplasty-target/src/core/volume';
import type { PlanningSession } from '../../../extensions/sacroplasty-target/src/session';
import { openSeries, openSession } from '../../planning';
import { generatePhantom, phantomStack, SMALL_VIEW, USUAL_ANATOMY, type Phantom } from '../index';
import { cutStacks, slicesBetween } from '../../cases/cutStacks';
import { landmarkOf } from '../../cases/caseTruth';
import { withFullDisc } from './fullDisc';
import { messages } from '../../../extensions/sacroplasty-target/src/messages';

// A proposal takes a tenth of a second; much more where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

const straight = generatePhantom({ ...SMALL_VIEW, seed: 11 });
const turned = generatePhantom({
  ...SMALL_VIEW,
  seed: 12,
  osteoporosis: true,
  rotation: { yaw: 14, pitch: 4, roll: -9 },
});

type Triple = readonly [number, number, number];

function errors(proposal: LandmarkProposal, { truth }: Phantom): number[] {
  if (proposal.kind === 'refused') throw new Error(`Refused: ${proposal.reason.kind}`);
  return CORNER_ORDER.map(name => distance(proposal.corners[name], truth.corners[name]));
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A place from the target: mm to the left, and shares of the way towards the corners. */
function from({ truth }: Phantom, left: number, towards: Triple, share: number): Triple {
  return [0, 1, 2].map(
    i => (truth.T0[i] ?? 0) + left * (truth.n[i] ?? 0) + share * ((towards[i] ?? 0) - (truth.T0[i] ?? 0)),
  ) as unknown as Triple;
}

function wordsOf(proposal: LandmarkProposal): string {
  if (proposal.kind === 'proposed') throw new Error('A landmark was proposed');
  return messages.proposalRefusal(proposal.reason);
}

const seedIn = (phantom: Phantom, left: number, towards: Triple, share: number): LandmarkProposal =>
  proposeLandmark(phantomStack(phantom), lpsPoint(...from(phantom, left, towards, share)));

describe('proposeLandmark on phantoms', () => {
  it.each([
    ['in the middle', 0, 0],
    ['near the promontory', 0, 0.6],
    ['12 mm to the left', 12, 0.2],
    ['15 mm to the right', -15, 0.3],
  ])('finds the corners from a click %s', (_, left, share) => {
    for (const phantom of [straight, turned]) {
      const found = errors(seedIn(phantom, left, phantom.truth.corners.AS, share), phantom);
      expect(Math.max(...found)).toBeLessThan(5);
      expect(found.reduce((sum, e) => sum + e, 0) / 4).toBeLessThan(2);
    }
  });

  it('finds the midsagittal plane of a turned patient', () => {
    const proposal = proposeLandmark(phantomStack(turned), lpsPoint(...turned.truth.T0));
    if (proposal.kind === 'refused') throw new Error(proposal.reason.kind);
    const cosine = turned.truth.n.reduce((sum, x, i) => sum + x * (proposal.normal[i] ?? 0), 0);
    expect((Math.acos(cosine) * 180) / Math.PI).toBeLessThan(2);
  });

  it('finds S1 without a click', () => {
    const found = errors(proposeLandmark(phantomStack(turned), null), turned);
    expect(found.reduce((sum, e) => sum + e, 0) / 4).toBeLessThan(2);
  });

  it.each([
    // Beyond the superior endplate lies L5, beyond the inferior one S2, then S3.
    ['L5', 'AS', 'PS', 1.9],
    ['S2', 'AI', 'PI', 2.1],
    ['S3', 'AI', 'PI', 3.3],
  ] as const)('refuses a click in %s, and says how far S1 is', (_, a, b, share) => {
    const { corners } = straight.truth;
    const middle = [0, 1, 2].map(i => ((corners[a][i] ?? 0) + (corners[b][i] ?? 0)) / 2) as unknown as Triple;
    expect(wordsOf(seedIn(straight, 0, middle, share))).toMatch(
      /^The point does not lie in S1, which seems to be \d+ mm from it\. Click inside the S1 body, or place/,
    );
  });

  it.each([
    ['the right ilium', -62],
    ['the left ilium', 62],
  ])('refuses a click in %s, far from the midline', (_, left) => {
    expect(wordsOf(seedIn(straight, left, straight.truth.T0, 0))).toMatch(
      /^(The midline was not found|The point does not lie in S1|No S1 with a disc above it)/,
    );
  });

  it.each([-3, 0, 2])('is unsure of a corner beside which the images end, %s mm in front of it', beyond => {
    const whole = phantomStack(straight);
    const { AS } = straight.truth.corners;
    const first = Math.round((AS[1] - beyond - whole.origin[1]) / whole.rowSpacing);
    const box = {
      columns: [0, whole.columns],
      rows: [first, whole.rows],
      slices: [0, whole.slices.length],
    } as const;
    const slices = whole.slices.map(slice => (slice === null ? null : croppedSlice(slice, whole.columns, box)));
    const proposal = proposeLandmark({ ...croppedFrame(emptied(whole), box), slices }, lpsPoint(...straight.truth.T0));
    if (proposal.kind === 'refused') return;
    expect(isUnsure(proposal.confidence.AS)).toBe(true);
    expect(distance(proposal.corners.AS, AS)).toBeLessThan(proposal.confidence.AS);
  });

  it('refuses where the sacrum is not in view', () => {
    const stack = phantomStack(straight);
    const cropped = slicesBetween(stack, straight.truth.corners.PS[2] + 2, Infinity);
    expect(wordsOf(proposeLandmark(cropped, null))).toMatch(
      /^(No S1 with a disc above it and the sacrum below it is seen|The midline was not found)/,
    );
  });

  it.each([0.8, 1.25])('finds S1 of a patient of %d times the usual size, from any click in it, and is sure', size => {
    const patient = generatePhantom({
      ...SMALL_VIEW,
      extent: [170, 130, 110],
      seed: 15,
      anatomy: { ...USUAL_ANATOMY, size },
    });
    for (const towards of CORNER_ORDER) {
      const proposal = seedIn(patient, 5, patient.truth.corners[towards], 0.4);
      expect(Math.max(...errors(proposal, patient))).toBeLessThan(5);
      expect(proposal).toMatchObject({ level: { kind: 'sure' } });
    }
  });

  it('is sure of no vertebra where S1 is cut off or not in view', () => {
    for (const phantom of [straight, turned]) {
      const cut = cutStacks(phantomStack(phantom), landmarkOf(phantom.truth)).filter(({ s1 }) => s1 === null);
      expect(cut).toHaveLength(3);
      for (const { what, stack } of cut) {
        const proposal = proposeLandmark(stack, null);
        expect(proposal.kind === 'proposed' ? proposal.level.kind : 'refused', what).not.toBe('sure');
      }
    }
  });

  it('refuses MR, and a click outside the image', () => {
    const stack = phantomStack(straight);
    expect(wordsOf(proposeLandmark({ ...stack, intensity: 'arbitrary' }, lpsPoint(...straight.truth.T0)))).toBe(
      'S1 can be found by itself on CT only. Place the four corners by hand.',
    );
    expect(proposeLandmark({ ...stack, intensity: 'arbitrary' }, null)).toEqual({
      kind: 'refused',
      reason: { kind: 'not-hounsfield' },
    });
    expect(proposeLandmark(stack, lpsPoint(0, 0, mm(5000)))).toEqual({
      kind: 'refused',
      reason: { kind: 'point-outside-image' },
    });
  });

  it('says nothing while no slice has arrived', () => {
    const stack = phantomStack(straight);
    const empty: VoxelStack = { ...stack, slices: stack.slices.map(() => null) };
    expect(proposeLandmark(empty, null)).toEqual({ kind: 'refused', reason: { kind: 'no-s1' } });
  });
});

describe('transitional anatomy', () => {
  const lumbarised = generatePhantom({
    ...SMALL_VIEW,
    seed: 13,
    anatomy: { ...USUAL_ANATOMY, lumbosacral: 'lumbarised-s1' },
  });

  it('is suggested where a disc is formed below S1, on the same corners', () => {
    const proposal = proposeLandmark(phantomStack(lumbarised), lpsPoint(...lumbarised.truth.T0));
    expect(Math.max(...errors(proposal, lumbarised))).toBeLessThan(5);
    expect(proposal).toMatchObject({ transition: { kind: 'suggested', anatomy: 'lumbarised-s1' } });
  });

  it.each([8, 11])('is suggested by a disc of %d mm below S1, and S2 is never taken for S1', height => {
    const stack = withFullDisc(lumbarised, height);
    const { corners, T0, n } = lumbarised.truth;
    for (const share of [0, 0.4]) {
      const proposal = proposeLandmark(stack, lpsPoint(...from(lumbarised, 4, corners.AI, share)));
      expect(Math.max(...errors(proposal, lumbarised))).toBeLessThan(6);
      expect(proposal).toMatchObject({ transition: { kind: 'suggested', anatomy: 'lumbarised-s1' } });
    }
    const below = [0, 1, 2].map(i => ((corners.AI[i] ?? 0) + (corners.PI[i] ?? 0)) / 2 - (T0[i] ?? 0));
    const inS2 = [0, 1, 2].map(i => (T0[i] ?? 0) + 2 * (n[i] ?? 0) + (1.9 + height / 15) * (below[i] ?? 0));
    expect(wordsOf(proposeLandmark(stack, lpsPoint(...(inS2 as unknown as Triple))))).toMatch(
      /^The point does not lie in S1/,
    );
    const unasked = proposeLandmark(stack, null);
    expect(Math.max(...errors(unasked, lumbarised))).toBeLessThan(6);
  });

  it.each([
    ['sacralised-l5-left', false, 'sacralised-l5-left'],
    ['sacralised-l5', true, 'sacralised-l5-bilateral'],
  ] as const)('of L5 is suggested where its process meets the ala: %s', (lumbosacral, osteoporosis, suggested) => {
    const phantom = generatePhantom({
      ...SMALL_VIEW,
      seed: 14,
      osteoporosis,
      anatomy: { ...USUAL_ANATOMY, lumbosacral },
    });
    expect(seedIn(phantom, 3, phantom.truth.corners.PI, 0.2)).toMatchObject({
      transition: { kind: 'suggested', anatomy: suggested },
    });
  });

  it('is not suggested in usual patients', () => {
    for (const phantom of [straight, turned]) {
      expect(seedIn(phantom, 0, phantom.truth.corners.AS, 0.1)).toMatchObject({
        transition: { kind: 'nothing-suggested' },
      });
    }
  });
});

describe('a search for S1 in a session', () => {
  it('places landmark and plane as one step of undo', () => {
    const { session } = openSession();
    const stack = phantomStack(turned);
    session.setSeries({ ...openSeries('turned'), stack });
    const at = lpsPoint(...turned.truth.T0);
    const proposal = proposeLandmark(stack, at);
    if (proposal.kind !== 'proposed') throw new Error('Nothing was proposed');
    expect(session.endSearch(session.beginSearch(at), proposal)).toBe(true);
    expect(session.state.placement).toMatchObject({ kind: 'placed', landmark: proposal.landmark });
    expect(session.state.geometry.sagittalPlane?.normal).toEqual(proposal.normal);
    session.undo();
    expect(session.state.geometry).toMatchObject({ corners: {}, sagittalPlane: null });
    expect(session.canUndo).toBe(false);
  });

  it('changes nothing where S1 is not found', () => {
    const { session } = openSession();
    const before = session.state.geometry;
    const at = lpsPoint(1, 2, 3);
    const proposal = proposeLandmark(openSeries().stack, at);
    expect(session.endSearch(session.beginSearch(at), proposal)).toBe(false);
    expect(session.state.geometry).toBe(before);
    expect(session.state.placing.latest).toEqual({ kind: 'refused', reason: { kind: 'point-outside-image' }, at });
  });

  it('places nothing after it was given up, another was begun, or something else was placed', () => {
    const stack = phantomStack(straight);
    const at = lpsPoint(...straight.truth.T0);
    const proposal = proposeLandmark(stack, at);
    const gaveUp: ((session: PlanningSession) => void)[] = [
      session => void session.stopSearch(),
      session => void session.beginSearch(at),
      session => session.addCorner(at),
      session => session.setSeries({ ...openSeries('other'), stack }),
    ];
    for (const giveUp of gaveUp) {
      const { session } = openSession();
      session.setSeries({ ...openSeries('straight'), stack });
      const search = session.beginSearch(at);
      giveUp(session);
      expect(session.endSearch(search, proposal)).toBe(false);
      expect(session.state.placement.kind).not.toBe('placed');
    }
  });
});
