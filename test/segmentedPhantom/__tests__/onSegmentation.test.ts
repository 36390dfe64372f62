import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSegmentedSacrum, run } from '../../../extensions/sacroplasty-target/cli';
import { analyse } from '../../../extensions/sacroplasty-target/src/core/analysis';
import { SIDES, type Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import type { PlanJson } from '../../../extensions/sacroplasty-target/src/core/plan';
import {
  DEFAULT_DIRECTION_LINES,
  PUBLISHED_THRESHOLDS,
} from '../../../extensions/sacroplasty-target/src/core/trajectory';
import { givenChoices, landmarkOf, trueDepth, trueDistances } from '../../cases/caseTruth';
import { generatePhantom, NORMAL_PATIENT, phantomSeries, phantomStack } from '../../phantom';
import { MADE_UIDS } from '../../segmentation';
import { segmentedPhantomFile } from '..';

/** Lies askew; on the left the line leaves the sacrum in front, on the right it stays inside. */
const phantom = generatePhantom({
  ...NORMAL_PATIENT,
  pixelSpacing: 1,
  extent: [140, 100, 66],
  seed: 21,
  rotation: { yaw: 12, pitch: -7, roll: 6 },
  sweptBack: { right: 3, left: 11 },
  sacralSlope: 46,
});
const { truth } = phantom;
const mr = phantomSeries(phantom, { study: 'segmented MR', attributes: { Modality: 'MR' } });

let folder: string;
let images: string;
let seg: string;
let given: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'segmented-phantom-'));
  images = join(folder, 'mr');
  seg = join(folder, 'seg.dcm');
  given = join(folder, 'given.json');
  await mkdir(images);
  for (const { name, bytes } of mr.files) await writeFile(join(images, name), bytes);
  await writeFile(seg, segmentedPhantomFile(phantom, mr.files[0]!.bytes));
  const fixed = (side: Side) => ({ offset: truth.sides[side].offset, jointDirection: truth.sides[side].si_dir });
  const sides = { left: fixed('left'), right: fixed('right') };
  await writeFile(given, JSON.stringify({ corners: truth.corners, normal: truth.n, sides }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a plan and an analysis have in common; null: unknown. */
interface MeasuredSide {
  readonly jointLimit: number | null;
  readonly containment: readonly { readonly offset: number; readonly state: string }[];
  readonly distances: readonly { readonly distance: number | null; readonly uncertainty: number | null }[];
}

function expectTruth(side: Side, { containment, distances, jointLimit }: MeasuredSide): void {
  const wrong: string[] = [];
  const counted = { inside: 0, outside: 0 };
  for (const { offset, state } of containment) {
    const depth = trueDepth(truth.sides[side], offset);
    if (depth === null || Math.abs(depth) <= 1) continue;
    // The joint is looked for on the CT, not on the segmentation: where it is seen, outside is lateral.
    const isAtJoint = jointLimit !== null && Math.abs(offset) >= Math.abs(jointLimit) - 1;
    const right = depth > 0 ? ['inside'] : isAtJoint ? ['anterior', 'lateral'] : ['anterior'];
    if (!right.includes(state)) wrong.push(`${state} at ${offset.toFixed(1)} mm, truly ${depth.toFixed(1)} mm inside`);
    counted[depth > 0 ? 'inside' : 'outside']++;
  }
  expect(wrong, side).toEqual([]);
  expect(counted.inside, side).toBeGreaterThan(30);
  if (side === 'left') expect(counted.outside).toBeGreaterThan(15);

  trueDistances(truth.sides[side]).forEach((d, i) => {
    const { distance, uncertainty } = distances[i]!;
    const error = Math.abs(distance! - d!);
    expect(error, `${side} trajectory ${String(i + 1)}`).toBeLessThanOrEqual(Math.min(0.9, uncertainty!));
  });
}

async function planOf(...more: readonly string[]): Promise<PlanJson> {
  const output: string[] = [];
  const notes: string[] = [];
  const console = { output: (text: string) => output.push(text), note: (line: string) => notes.push(line) };
  expect(await run([images, '--given', given, ...more], console), notes.join(' ')).toBe(0);
  return JSON.parse(output.join('')) as PlanJson;
}

describe('a segmentation drawn from the true shape', () => {
  it('gives true containment and distances beside a CT', async () => {
    const loaded = await loadSegmentedSacrum(seg, mr);
    if (loaded.kind === 'refused') throw new Error(loaded.reason);
    const { sides } = analyse({
      stack: phantomStack(phantom),
      landmark: landmarkOf(truth),
      lines: DEFAULT_DIRECTION_LINES,
      thresholds: PUBLISHED_THRESHOLDS,
      choices: givenChoices(truth),
      surface: { kind: 'segmentation', segmentation: loaded.sacrum },
    });
    for (const side of SIDES) {
      const { containment, distances, jointLimit } = sides[side];
      const measured = distances.map(d => (d.kind === 'measured' ? d : { distance: null, uncertainty: null }));
      expectTruth(side, { containment, distances: measured, jointLimit });
    }
    expect(sides.left.verdict.kind).toBe('not-contained');
    expect(sides.right.verdict.kind).toBe('contained');
  });

  it('gives them on MR, too, and the plan names it', async () => {
    const plan = await planOf('--seg', seg);
    expect(plan.series).toMatchObject({ Modality: 'MR', SeriesInstanceUID: mr.SeriesInstanceUID });
    expect(plan.surface).toMatchObject({
      kind: 'segmentation',
      segment: {
        StudyInstanceUID: mr.StudyInstanceUID,
        SeriesInstanceUID: MADE_UIDS.series,
        SOPInstanceUID: MADE_UIDS.instance,
      },
    });
    for (const side of SIDES) expectTruth(side, plan.sides[side]);
    expect(plan.sides.left.contained).toBe(false);
    expect(plan.sides.right.contained).toBe(true);
    expect(plan.warnings.join()).not.toContain('another series');
  });

  it('of another series of the study is measured on, and the plan warns of it', async () => {
    const ct = phantomSeries(phantom, { study: 'segmented MR', attributes: { SeriesNumber: 7 } });
    expect(ct.FrameOfReferenceUID).toBe(mr.FrameOfReferenceUID);
    const drawnOnCt = join(folder, 'drawn-on-ct.dcm');
    await writeFile(drawnOnCt, segmentedPhantomFile(phantom, ct.files[0]!.bytes));
    const plan = await planOf('--seg', drawnOnCt);
    expect(plan.warnings).toContain(
      `The segmentation was drawn on another series of the same frame of reference (${ct.SeriesInstanceUID}): check on the images that it fits.`,
    );
    expect(plan.sides.left.contained).toBe(false);
  });

  it('is needed there: without it nothing is known on MR', async () => {
    const { surface, sides } = await planOf();
    expect(surface).toEqual({ kind: 'traced', segment: null });
    for (const side of SIDES) {
      const { containment, distances, verdict, contained } = sides[side];
      expect([verdict, contained]).toEqual(['unknown', null]);
      expect(new Set(containment.map(({ state }) => state))).toEqual(new Set(['unknown']));
      expect(distances.map(({ distance }) => distance)).toEqual([null, null, null]);
    }
  });
});
