import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSegmentation, sacrumSegments, type SegmentRefusal } from '..';
import {
  makeSegmentation,
  MADE_ON,
  MADE_UIDS,
  type MadeGrid,
  type MadeOptions,
} from '../../../../../../test/segmentation';
import { messages } from '../../../messages';

/** 7 x 5 pixels: every frame but the first begins within a byte. */
const GRID: MadeGrid = {
  columns: 7,
  rows: 5,
  slices: 6,
  origin: [-12.5, 30.25, 700],
  rowDirection: [1, 0, 0],
  columnDirection: [0, 1, 0],
  spacing: [0.8, 0.9, 2.5],
};

/** A wedge that differs in every direction. */
const wedge = ([x, y, z]: readonly [number, number, number]): number =>
  x + 12.5 > 1 && y - 30.25 < 3 && x + 12.5 + (z - 700) / 3 < 6 ? 1 : 0;

function read(
  options: Partial<MadeOptions> = {},
  change: Record<string, unknown> = {},
  FrameOfReferenceUID: string = MADE_ON.FrameOfReferenceUID,
) {
  const { dataset, pixels } = makeSegmentation({ grid: GRID, share: wedge, ...options });
  const changed = { ...dataset, ...change };
  const [segment] = sacrumSegments(dataset);
  if (segment === undefined) throw new Error('no sacrum');
  return readSegmentation(changed, pixels, segment, { ...MADE_ON, FrameOfReferenceUID });
}

/** The share of each voxel as read, slice by slice; an empty slice in full. */
function voxels(options: Partial<MadeOptions> = {}, change: Record<string, unknown> = {}): number[][] {
  const reading = read(options, change);
  if (reading.kind === 'refused') throw new Error(messages.segmentRefusal(reading.refusal));
  return reading.volume.slices.map(slice => [...(slice ?? new Uint8Array(35))].map(value => value / 255));
}

/** The same from the shape itself. */
function expected(slices = 6): number[][] {
  return Array.from({ length: slices }, (_, k) =>
    Array.from({ length: 35 }, (__, p) =>
      wedge([-12.5 + (p % 7) * 0.8, 30.25 + Math.floor(p / 7) * 0.9, 700 + k * 2.5]),
    ),
  );
}

const refusal = (reading: ReturnType<typeof read>): SegmentRefusal | string =>
  reading.kind === 'refused' ? reading.refusal : 'read';

describe('the voxels of a segment', () => {
  it('are those of its bits, frame after frame without a gap', () => {
    expect(voxels()).toEqual(expected());
    expect(
      expected()
        .flat()
        .filter(v => v === 1).length,
    ).toBeGreaterThan(30);
  });

  it('are the same in whatever order the frames are stored', () => {
    expect(voxels({ frames: [3, 0, 5, 2, 1, 4] })).toEqual(expected());
  });

  it('are none where a frame is left out', () => {
    const all = expected();
    expect(voxels({ frames: [5, 0, 1, 4] })).toEqual(
      all.map((slice, k) => (k === 2 || k === 3 ? slice.map(() => 0) : slice)),
    );
  });

  it('are those of a label map and of shares', () => {
    expect(voxels({ type: 'LABELMAP' })).toEqual(expected());
    const shares = voxels({ type: 'FRACTIONAL', share: p => 0.6 * wedge(p) });
    expect(shares.flat().map(v => Math.round(v * 10) / 10)).toEqual(
      expected()
        .flat()
        .map(v => (v === 1 ? 0.6 : 0)),
    );
  });

  it('are only its own where a file holds several segments', () => {
    const { dataset } = makeSegmentation({ grid: GRID, share: wedge });
    const frames = dataset['PerFrameFunctionalGroupsSequence'] as Record<string, unknown>[];
    const other = frames.map((frame, i) =>
      i === 1 ? { ...frame, SegmentIdentificationSequence: [{ ReferencedSegmentNumber: 9 }] } : frame,
    );
    expect(voxels({}, { PerFrameFunctionalGroupsSequence: other })).toEqual(
      expected().map((slice, k) => (k === 1 ? slice.map(() => 0) : slice)),
    );
  });

  it('lie where the frames do, the lowest first', () => {
    const reading = read({ frames: [4, 3, 1, 5] });
    if (reading.kind === 'refused') throw new Error('refused');
    const { grid } = reading.volume;
    expect(grid.origin).toEqual([-12.5, 30.25, 702.5]);
    expect([grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing]).toEqual([0.8, 0.9, 2.5]);
    expect(grid.sliceDirection).toEqual([0, 0, 1]);
  });

  it('come back bit by bit, whatever the size of a frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer(),
        (columns, rows, slices, seed) => {
          const grid = { ...GRID, columns, rows, slices };
          const isIn = (k: number, p: number): number => ((seed ^ (k * 7919 + p * 104_729)) >>> 3) & 1;
          const place = ([x, y, z]: readonly [number, number, number]): number =>
            isIn(Math.round((z - 700) / 2.5), Math.round((y - 30.25) / 0.9) * columns + Math.round((x + 12.5) / 0.8));
          const { dataset, pixels } = makeSegmentation({ grid, share: place, frames: [...Array(slices).keys()] });
          const [segment] = sacrumSegments(dataset);
          if (segment === undefined) throw new Error('no sacrum');
          const reading = readSegmentation(dataset, pixels, segment, MADE_ON);
          if (reading.kind === 'refused') throw new Error(reading.refusal.kind);
          for (const [k, slice] of reading.volume.slices.entries())
            expect([...(slice ?? [])]).toEqual(Array.from({ length: columns * rows }, (_, p) => 255 * isIn(k, p)));
        },
      ),
    );
  });
});

describe('a segmentation is refused', () => {
  const move = (i: number, by: readonly [number, number, number]): Record<string, unknown> => {
    const { dataset } = makeSegmentation({ grid: GRID, share: wedge });
    const frames = structuredClone(dataset['PerFrameFunctionalGroupsSequence']) as {
      PlanePositionSequence: { ImagePositionPatient: number[] }[];
    }[];
    const position = frames[i]?.PlanePositionSequence[0];
    if (position === undefined) throw new Error('no such frame');
    position.ImagePositionPatient = position.ImagePositionPatient.map((x, axis) => x + (by[axis] ?? 0));
    return { PerFrameFunctionalGroupsSequence: frames };
  };

  it('in another frame of reference', () => {
    expect(refusal(read({}, {}, '1.2.3'))).toEqual({ kind: 'other-frame-of-reference' });
  });

  it('with uneven, shifted or doubled frames', () => {
    expect(refusal(read({}, move(2, [0, 0, 0.4])))).toEqual({ kind: 'uneven' });
    expect(refusal(read({}, move(2, [0.4, 0, 0])))).toEqual({ kind: 'shifted' });
    expect(refusal(read({}, move(2, [0, 0, 2.5])))).toEqual({ kind: 'doubled' });
  });

  it('with frames that are not parallel', () => {
    const { dataset } = makeSegmentation({ grid: GRID, share: wedge });
    const frames = dataset['PerFrameFunctionalGroupsSequence'] as Record<string, unknown>[];
    const turned = frames.map((frame, i) =>
      i === 3 ? { ...frame, PlaneOrientationSequence: [{ ImageOrientationPatient: [1, 0, 0, 0, 0.6, 0.8] }] } : frame,
    );
    expect(refusal(read({}, { PerFrameFunctionalGroupsSequence: turned }))).toEqual({ kind: 'not-parallel' });
  });

  it('without a place, with one frame only, or with pixels cut off', () => {
    expect(refusal(read({}, { SharedFunctionalGroupsSequence: [] }))).toEqual({
      kind: 'no-place',
      attribute: 'PixelSpacing',
    });
    expect(refusal(read({ frames: [2] }))).toEqual({ kind: 'too-few-frames' });
    const { dataset, pixels } = makeSegmentation({ grid: GRID, share: wedge });
    const [segment] = sacrumSegments(dataset);
    if (segment === undefined) throw new Error('no sacrum');
    expect(refusal(readSegmentation(dataset, pixels.slice(0, 20), segment, MADE_ON))).toEqual({
      kind: 'pixels-missing',
    });
  });

  it('of a kind that is not known', () => {
    expect(refusal(read({}, { SegmentationType: 'BINARY', BitsAllocated: 8 }))).toEqual({ kind: 'pixels-missing' });
    expect(refusal(read({}, { SegmentationType: 'SURFACE' }))).toEqual({
      kind: 'unknown-pixels',
      found: 'SURFACE, 1 bits',
    });
    expect(refusal(read({}, { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }))).toEqual({ kind: 'not-a-segmentation' });
  });

  it('in words', () => {
    expect(messages.segmentRefusal({ kind: 'uneven' })).toBe(
      'This segmentation cannot be used: its frames are not evenly spaced.',
    );
  });
});

describe('the sacrum', () => {
  const withCode = (scheme: string, value: string) =>
    sacrumSegments({
      ...makeSegmentation({ grid: GRID, share: wedge }).dataset,
      SegmentSequence: [
        {
          SegmentNumber: 5,
          SegmentLabel: 'Sacrum',
          SegmentedPropertyTypeCodeSequence: { CodeValue: value, CodingSchemeDesignator: scheme },
        },
      ],
    });

  it('is known by its code and not by its label', () => {
    expect(withCode('SCT', '54735007').map(s => s.SegmentNumber)).toEqual([5]);
    expect(withCode('SRT', 'T-11AD0').map(s => s.SegmentNumber)).toEqual([5]);
    expect(withCode('SCT', '51299004')).toEqual([]);
    expect(withCode('SRT', '54735007')).toEqual([]);
  });

  it('says who made it', () => {
    const [segment] = sacrumSegments(makeSegmentation({ grid: GRID, share: wedge }).dataset);
    expect(segment).toEqual({
      StudyInstanceUID: MADE_UIDS.study,
      SeriesInstanceUID: MADE_UIDS.series,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
      SOPInstanceUID: MADE_UIDS.instance,
      SegmentNumber: 2,
      SegmentLabel: 'Sacrum',
      SeriesDescription: 'Sacrum drawn from its shape',
      madeBy: 'Exact shape',
    });
    expect(withCode('SCT', '54735007')[0]?.madeBy).toBe('Maker of segmentations');
  });
});

describe('the series that a segmentation was drawn on', () => {
  const otherSeries = (...drawnOn: readonly string[]): string | null => {
    const reading = read({}, { ReferencedSeriesSequence: drawnOn.map(uid => ({ SeriesInstanceUID: uid })) });
    if (reading.kind === 'refused') throw new Error(reading.refusal.kind);
    return reading.volume.otherSeries;
  };

  it('is reported where it is not the one that is measured', () => {
    expect(otherSeries('1.2.3')).toBe('1.2.3');
    expect(otherSeries(MADE_ON.SeriesInstanceUID)).toBeNull();
    expect(otherSeries('1.2.3', MADE_ON.SeriesInstanceUID)).toBeNull();
    expect(otherSeries()).toBeNull();
  });

  it('is looked for where a parser hands on a sequence of one item without its list', () => {
    const reading = read({}, { ReferencedSeriesSequence: { SeriesInstanceUID: '1.2.3' } });
    expect(reading).toMatchObject({ kind: 'segmentation', volume: { otherSeries: '1.2.3' } });
  });
});
