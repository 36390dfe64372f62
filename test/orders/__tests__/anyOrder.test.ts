import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../extensions/sacroplasty-target/cli';
import { analyse, type Analysis } from '../../../extensions/sacroplasty-target/src/core/analysis';
import {
  cross,
  degreesToRadians,
  dot,
  lpsPoint,
  rotateAbout,
  SUPERIOR,
  type LpsDirection,
  type LpsPoint,
} from '../../../extensions/sacroplasty-target/src/core/geometry';
import { proposeLandmark } from '../../../extensions/sacroplasty-target/src/core/proposal';
import {
  DEFAULT_DIRECTION_LINES,
  PUBLISHED_THRESHOLDS,
} from '../../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import type { PlanJson } from '../../../extensions/sacroplasty-target/src/core/plan';
import { landmarkOf, type CaseTruth } from '../../cases/caseTruth';
import { BREACH_PATIENT, generatePhantom, phantomStack, SMALL_VIEW } from '../../phantom';
import { ctFilesOf, STORAGE_ORDERS, storedAs } from '../index';

// Wrong is what was seen: the same patient, stored feet first, with another joint and another needle.
const phantom = generatePhantom({
  ...BREACH_PATIENT,
  ...SMALL_VIEW,
  sliceSpacing: 1.5,
  sliceThickness: 1.5,
  rotation: { yaw: -7, pitch: 3, roll: 5 },
});
const stack = phantomStack(phantom);

type Truth = Pick<CaseTruth, 'corners' | 'n'>;

/** The program's own plan around the true corners: targets, joints, states and distances. */
function planOn(images: VoxelStack, { corners, n }: Truth): Analysis {
  const none = { offset: null, jointDirection: null };
  return analyse({
    stack: images,
    landmark: landmarkOf({ corners, n }),
    choices: { left: none, right: none },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
}

/** The patient and his images turned together about the z axis of the patient's frame, degrees. */
function turned(degrees: number): { readonly stack: VoxelStack; readonly truth: Truth } {
  const turn = (d: LpsDirection): LpsDirection => rotateAbout(d, SUPERIOR, degreesToRadians(degrees));
  const cos = Math.cos(degreesToRadians(degrees));
  const sin = Math.sin(degreesToRadians(degrees));
  const place = ([x, y, z]: readonly [number, number, number]): LpsPoint =>
    lpsPoint(x * cos - y * sin, x * sin + y * cos, z);
  const { corners, n } = phantom.truth;
  return {
    stack: {
      ...stack,
      origin: place(stack.origin),
      rowDirection: turn(stack.rowDirection),
      columnDirection: turn(stack.columnDirection),
    },
    truth: {
      corners: { AS: place(corners.AS), PS: place(corners.PS), AI: place(corners.AI), PI: place(corners.PI) },
      n: place(n),
    },
  };
}

describe('the same voxels in another storage order', () => {
  it('give the same analysis, joints and targets proposed, in all 48', { timeout: 120_000 }, () => {
    const before = planOn(stack, phantom.truth);
    expect(before.sides.left.verdict.kind).toBe('not-contained');
    expect(before.sides.right.jointDirection.kind).toBe('known');
    for (const order of STORAGE_ORDERS)
      expect(planOn(storedAs(stack, order), phantom.truth), order.name).toEqual(before);
  });

  it.each([45, 44.6])('do so in images turned by %s degrees, between two axes', degrees => {
    const { stack: images, truth } = turned(degrees);
    const before = planOn(images, truth);
    expect(before.sides.left.verdict.kind).toBe('not-contained');
    for (const order of STORAGE_ORDERS.filter((_, n) => n % 5 === 0))
      expect(planOn(storedAs(images, order), truth), order.name).toEqual(before);
  });

  it('give the same landmark, found without a click', { timeout: 120_000 }, () => {
    const before = proposeLandmark(stack, null);
    expect(before.kind).toBe('proposed');
    // Slices across each of the patient's axes; the others are covered by the grid's own test.
    for (const order of STORAGE_ORDERS.filter((_, n) => n % 19 === 7))
      expect(proposeLandmark(storedAs(stack, order), null), order.name).toEqual(before);
  });

  it('give the same plan through DICOM files and the command', { timeout: 120_000 }, async () => {
    const planOf = async (images: VoxelStack): Promise<Pick<PlanJson, 'landmark' | 'sides' | 'warnings'>> => {
      const folder = mkdtempSync(join(tmpdir(), 'sacroplasty-orders-'));
      try {
        for (const [k, bytes] of ctFilesOf(images).entries()) writeFileSync(join(folder, `${String(k)}.dcm`), bytes);
        const output: string[] = [];
        const notes: string[] = [];
        const code = await run([folder], { output: text => output.push(text), note: line => notes.push(line) });
        expect(code, notes.join(' ')).toBe(0);
        const { landmark, sides, warnings } = JSON.parse(output.join('')) as PlanJson;
        return { landmark, sides, warnings };
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
    const before = await planOf(stack);
    // What DICOM can hold: right-handed orders. Slices across each of the patient's axes, either way.
    const asFiles = STORAGE_ORDERS.map(order => storedAs(stack, order)).filter(
      ({ rowDirection, columnDirection, sliceDirection }) =>
        dot(cross(rowDirection, columnDirection), sliceDirection) > 0,
    );
    expect(asFiles).toHaveLength(24);
    for (const images of asFiles.filter((_, n) => n % 9 === 5)) {
      const { landmark, sides, warnings } = await planOf(images);
      expect(landmark).toEqual(before.landmark);
      expect(sides).toEqual(before.sides);
      expect(warnings).toEqual(before.warnings);
    }
  });
});
