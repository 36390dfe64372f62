import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORNERS_BY_EYE, jointByEye } from '../../../../test/cases/readByEye';
import { sharedCase } from '../../../../test/support';
import { run } from '..';
import { type Side, SIDES, signOf } from '../../src/core/geometry';
import type { PlanJson } from '../../src/core/plan';
import { temporaryFolder, type TemporaryFolder } from './blockCt';
import { maskOfFile, type Mask } from './maskOfFile';

const folder = sharedCase('real01');
/** Where the alae are measured from on both surfaces, |mm|: near where the program proposes it. */
const OFFSET: Record<Side, number> = { left: 44, right: 46 };
/** A voxel is 3 mm: nearer than one, two surfaces may differ in their states; twice that in their distances. */
const VOXEL = 3;

describe.skipIf(folder === undefined)('a real CT measured on the segmentation of its sacrum', () => {
  const seg = join(folder ?? '', 'sacrum-seg.dcm');
  let files: TemporaryFolder;
  let onSeg: PlanJson;
  let onCt: PlanJson;
  let mask: Mask;

  beforeAll(async () => {
    files = await temporaryFolder();
    const fixed = (side: Side) => ({ offset: signOf(side) * OFFSET[side], jointDirection: jointByEye(side) });
    const sides = { left: fixed('left'), right: fixed('right') };
    const given = await files.add('given.json', JSON.stringify({ corners: CORNERS_BY_EYE, sides }));
    const planOf = async (...more: readonly string[]): Promise<PlanJson> => {
      const output: string[] = [];
      const notes: string[] = [];
      const console = { output: (text: string) => output.push(text), note: (line: string) => notes.push(line) };
      expect(await run([join(folder ?? '', 'dicom'), '--given', given, ...more], console), notes.join(' ')).toBe(0);
      return JSON.parse(output.join('')) as PlanJson;
    };
    onSeg = await planOf('--seg', seg);
    onCt = await planOf();
    mask = await maskOfFile(seg);
  });
  afterAll(() => files.remove());

  it('names what each plan was measured on', () => {
    expect(onSeg.surface).toEqual({
      kind: 'segmentation',
      segment: {
        StudyInstanceUID: '1.2.826.0.1.3680043.8.498.10460927014218752490067141162815550973',
        SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.84093348585867905160599312735418874180',
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
        SOPInstanceUID: '1.2.826.0.1.3680043.8.498.33873771761991795609827428996776515650',
        SegmentNumber: 1,
        SegmentLabel: 'Sacrum',
        SeriesDescription: 'Sacrum segmentation',
        madeBy: 'TotalSegmentator',
      },
    });
    expect(onCt.surface).toEqual({ kind: 'traced', segment: null });
    expect(onSeg.series).toEqual(onCt.series);
  });

  it('has the distances that its voxels have, and nearly those of the CT', () => {
    let compared = 0;
    for (const side of SIDES) {
      for (const [i, { distance, uncertainty, direction }] of onSeg.sides[side].distances.entries()) {
        const what = `${side} trajectory ${String(i + 1)}`;
        const drawn = mask.exit(onSeg.sides[side].alaTarget!, direction!);
        expect(Math.abs(distance! - drawn), what).toBeLessThanOrEqual(uncertainty!);
        const traced = onCt.sides[side].distances[i]!;
        expect(traced.direction, what).toEqual(direction);
        if (traced.distance === null) continue;
        compared++;
        expect(Math.sign(traced.distance), what).toBe(Math.sign(distance!));
        const within = Math.min(2 * VOXEL, uncertainty! + traced.uncertainty!);
        expect(Math.abs(traced.distance - distance!), what).toBeLessThanOrEqual(within);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(4);
  });

  it('has the states that its voxels have, and those of the CT, but next to the surface', () => {
    const wrong: string[] = [];
    const counted = { inside: 0, outside: 0, onBoth: 0 };
    const { target, normal } = onSeg.landmark;
    for (const side of SIDES) {
      for (const { offset, state } of onSeg.sides[side].containment) {
        const place = [
          target[0] + offset * normal[0],
          target[1] + offset * normal[1],
          target[2] + offset * normal[2],
        ] as const;
        if (state === 'unknown' || mask.changesWithin(place, VOXEL)) continue;
        const isInside = mask.inside(place);
        counted[isInside ? 'inside' : 'outside']++;
        const where = `${side} at ${offset.toFixed(1)} mm: ${state}`;
        if ((state === 'inside') !== isInside) wrong.push(`${where}, but drawn ${isInside ? 'inside' : 'outside'}`);
        const traced = onCt.sides[side].containment.find(one => one.offset === offset);
        if (traced === undefined || traced.state === 'unknown') continue;
        counted.onBoth++;
        if ((traced.state === 'inside') !== isInside) wrong.push(`${where}, on the CT ${traced.state}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(counted.inside).toBeGreaterThan(60);
    expect(counted.outside).toBeGreaterThan(10);
    expect(counted.onBoth).toBeGreaterThan(60);
  });
});
