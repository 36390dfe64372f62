import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessDatasets, stackFromSlices, type PlannableSeries, type SeriesRefusal } from '..';
import { cross, directionOf, lpsPoint } from '../../geometry';
import { gridIndexOf, patientGrid, sample, toIndex } from '../../volume';
import { imageDatasets, shuffled, withImage, type ImageDataset } from './datasets';
import { messages } from '../../../messages';

function plannable(datasets: readonly unknown[]): PlannableSeries {
  const assessment = assessDatasets(datasets);
  if (assessment.kind !== 'plannable') throw new Error(messages.seriesRefusal(assessment.reason));
  return assessment;
}

function reasonOf(datasets: readonly unknown[]): SeriesRefusal {
  const assessment = assessDatasets(datasets);
  if (assessment.kind === 'plannable') throw new Error('was accepted');
  return assessment.reason;
}

const without = (datasets: readonly ImageDataset[], ...gone: readonly number[]): ImageDataset[] =>
  datasets.filter((_, k) => !gone.includes(k));

describe('a series that can be planned on', () => {
  it('has its slices in order along the patient, whatever order they came in', () => {
    const datasets = imageDatasets();
    const { geometry, orderedInstances } = plannable(shuffled(datasets));
    expect(orderedInstances.map(({ InstanceNumber }) => InstanceNumber)).toEqual(datasets.map((_, k) => k + 1));
    expect(geometry).toMatchObject({
      columns: 400,
      rows: 300,
      sliceCount: 60,
      origin: [-90.5, -120.25, -700],
      rowSpacing: 0.7,
      columnSpacing: 0.45,
      sliceDirection: [0, 0, 1],
      intensity: 'hounsfield',
      FrameOfReferenceUID: '1.2.99',
    });
    expect(geometry.sliceSpacing).toBeCloseTo(1.25, 9);
  });

  it.each([
    ['head first supine', [1, 0, 0, 0, 1, 0], [0, 0, -2]],
    ['head first prone', [-1, 0, 0, 0, -1, 0], [0, 0, 2]],
    ['feet first supine', [-1, 0, 0, 0, 1, 0], [0, 0, 2]],
    ['feet first prone', [1, 0, 0, 0, -1, 0], [0, 0, -2]],
    ['sagittal', [0, 1, 0, 0, 0, -1], [2, 0, 0]],
    ['coronal', [1, 0, 0, 0, 0, -1], [0, 2, 0]],
    ['decubitus', [0, 1, 0, -1, 0, 0], [0, 0, 2]],
  ] as const)('keeps every voxel at its place in the patient: %s', (_name, orientation, step) => {
    const datasets = imageDatasets({ slices: 12, orientation, step });
    const series = plannable(shuffled(datasets));
    const byUid = new Map(datasets.map((dataset, k) => [dataset['SOPInstanceUID'], k]));
    const slices = series.orderedInstances.map(({ SOPInstanceUID }) =>
      new Int16Array(300 * 400).fill(10 * (byUid.get(SOPInstanceUID) ?? Number.NaN)),
    );
    const stack = stackFromSlices(series.geometry, slices);
    const [rx, ry, rz, cx, cy, cz] = orientation;
    for (const k of [0, 5, 11]) {
      // Column 7, row 3 of the k-th file, from its own attributes (PS3.3 C.7.6.2.1.1).
      const at = (o: number, r: number, c: number, s: number): number => o + 7 * 0.45 * r + 3 * 0.7 * c + k * s;
      const place = lpsPoint(at(-90.5, rx, cx, step[0]), at(-120.25, ry, cy, step[1]), at(-700, rz, cz, step[2]));
      const found = toIndex(stack, place);
      const stored = series.orderedInstances.findIndex(
        ({ SOPInstanceUID }) => SOPInstanceUID === datasets[k]?.['SOPInstanceUID'],
      );
      gridIndexOf(patientGrid(stack), [7, 3, stored]).forEach((index, axis) => {
        expect(found[axis]).toBeCloseTo(index, 5);
      });
      if (k === 5) expect(sample(stack, place)).toBeCloseTo(50, 4);
    }
    const { rowDirection, columnDirection, sliceDirection } = series.geometry;
    expect(directionOf(cross(rowDirection, columnDirection))).toEqual([...sliceDirection]);
  });

  it('is understood from strings, numbers, arrays and backslashes alike', () => {
    const asStrings = imageDatasets(
      {},
      {
        Rows: '300',
        Columns: ['400'],
        PixelSpacing: '0.7\\0.45',
        ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
        ImageType: 'ORIGINAL\\PRIMARY\\AXIAL',
        SliceThickness: '1.25',
      },
    ).map(dataset => ({ ...dataset, ImagePositionPatient: (dataset['ImagePositionPatient'] as number[]).join('\\') }));
    expect(plannable(asStrings).geometry).toEqual(plannable(imageDatasets()).geometry);
    const typed = imageDatasets().map(dataset => ({
      ...dataset,
      ImagePositionPatient: Float64Array.from(dataset['ImagePositionPatient'] as number[]),
    }));
    expect(plannable(typed).geometry).toEqual(plannable(imageDatasets()).geometry);
  });

  it('may have positions rounded to a tenth of a millimetre', () => {
    const rounded = imageDatasets({ step: [0, 0, 0.625] }).map(dataset => ({
      ...dataset,
      ImagePositionPatient: (dataset['ImagePositionPatient'] as number[]).map(p => Math.round(p * 10) / 10),
    }));
    expect(plannable(rounded).geometry.sliceSpacing).toBeCloseTo(0.625, 2);
  });

  it('may be oblique and tilted as long as its slices stand square above each other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0.4, max: 5, noNaN: true }),
        (tilt, spacing) => {
          const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
          const series = plannable(
            imageDatasets({ orientation: [1, 0, 0, 0, c, s], step: [0, -s * spacing, c * spacing] }),
          );
          expect(series.geometry.sliceSpacing).toBeCloseTo(spacing, 6);
          expect(series.geometry.sliceDirection[2]).toBeCloseTo(c, 6);
        },
      ),
    );
  });

  it('states its facts', () => {
    const { facts } = plannable(imageDatasets({ orientation: [0, 1, 0, 0, 0, -1], step: [-2.5, 0, 0], slices: 50 }));
    expect(facts).toMatchObject({ Modality: 'CT', orientation: 'sagittal', sliceCount: 50, sliceThickness: 1.25 });
    expect(facts.sliceSpacing).toBeCloseTo(2.5, 9);
    // 50 slices of 2.5 mm across; 400 columns of 0.45 mm front to back; 300 rows of 0.7 mm.
    expect(facts.extent.map(e => Math.round(e))).toEqual([125, 180, 210]);
  });
});

describe('a series that cannot be planned on', () => {
  it('holds no images', () => {
    expect(reasonOf([])).toEqual({ kind: 'empty' });
  });

  it.each(['US', 'PT', 'SR', 'CR'])('is of modality %s, whatever else it lacks', modality => {
    expect(reasonOf([{ SOPClassUID: '1.2', SOPInstanceUID: '1.3', Modality: modality }])).toEqual({
      kind: 'modality',
      modality,
    });
  });

  it('is a localiser', () => {
    expect(reasonOf(imageDatasets({ slices: 2 }, { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] }))).toEqual({
      kind: 'localiser',
    });
  });

  it('is one multi-frame object', () => {
    const enhanced = imageDatasets(
      { slices: 1 },
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1', NumberOfFrames: '240' },
    );
    expect(reasonOf(enhanced)).toEqual({ kind: 'multi-frame', frames: 240 });
  });

  it('holds screen captures, colour or slab projections', () => {
    const capture = '1.2.840.10008.5.1.4.1.1.7';
    expect(reasonOf(imageDatasets({}, { SOPClassUID: capture }))).toEqual({
      kind: 'not-an-image-stack',
      SOPClassUID: capture,
    });
    expect(reasonOf(imageDatasets({}, { SamplesPerPixel: 3 }))).toEqual({ kind: 'colour' });
    expect(reasonOf(imageDatasets({}, { ImageType: ['DERIVED', 'SECONDARY', 'MIP'] }))).toEqual({ kind: 'projection' });
  });

  it('has too few slices', () => {
    expect(reasonOf(imageDatasets({ slices: 7 }))).toEqual({ kind: 'too-few-slices', slices: 7, least: 8 });
    expect(plannable(imageDatasets({ slices: 8 })).geometry.sliceCount).toBe(8);
  });

  it.each([
    'PixelSpacing',
    'ImageOrientationPatient',
    'ImagePositionPatient',
    'FrameOfReferenceUID',
    'Rows',
    'Columns',
  ])('lacks %s on two images', attribute => {
    const datasets = withImage(withImage(imageDatasets(), 4, { [attribute]: undefined }), 9, { [attribute]: '' });
    expect(reasonOf(datasets)).toEqual({ kind: 'missing-geometry', attribute, images: 2 });
  });

  it.each([
    ['PixelSpacing', [0.7, -0.45]],
    ['PixelSpacing', [0.7]],
    ['ImageOrientationPatient', [1, 0, 0, 0.3, 0.9, 0]],
    ['ImageOrientationPatient', [2, 0, 0, 0, 2, 0]],
    ['ImagePositionPatient', [1, 'two', 3]],
    ['Rows', 0],
  ])('has an impossible %s: %j', (attribute, value) => {
    expect(reasonOf(withImage(imageDatasets(), 5, { [attribute]: value }))).toEqual({
      kind: 'malformed-geometry',
      attribute,
      images: 1,
    });
  });

  it('has missing slices: how many, in how many places, and where first', () => {
    expect(reasonOf(shuffled(without(imageDatasets(), 20, 21, 40)))).toEqual({
      kind: 'missing-slices',
      missing: 3,
      gaps: 2,
      between: { first: 20, second: 23 },
    });
  });

  it('counts from the slice order where images have no number', () => {
    const datasets = without(imageDatasets({}, { InstanceNumber: undefined }), 20);
    expect(reasonOf(datasets)).toMatchObject({ kind: 'missing-slices', between: { first: 20, second: 21 } });
  });

  it('has a position twice', () => {
    const datasets = imageDatasets();
    const twice = [...datasets, { ...datasets[30], SOPInstanceUID: '9.9', InstanceNumber: 99 }];
    expect(reasonOf(twice)).toEqual({ kind: 'duplicate-positions', positions: 1, between: { first: 31, second: 99 } });
  });

  it('has a spacing that changes', () => {
    const datasets = [
      ...imageDatasets({ slices: 30, step: [0, 0, 1.25] }),
      ...imageDatasets(
        { slices: 30, step: [0, 0, 3], origin: [-90.5, -120.25, -660], uid: '7' },
        { InstanceNumber: undefined },
      ),
    ];
    const reason = reasonOf(datasets);
    expect(reason.kind).toBe('non-uniform-spacing');
    if (reason.kind === 'non-uniform-spacing')
      expect([reason.least, reason.most]).toEqual([1.25, expect.closeTo(3.75, 6)]);
  });

  it('was scanned with a tilted gantry, also when feet first', () => {
    const tilt = (15 * Math.PI) / 180;
    const orientation = [1, 0, 0, 0, Math.cos(tilt), Math.sin(tilt)] as const;
    const reason = reasonOf(imageDatasets({ orientation, step: [0, 0, 1.25] }));
    expect(reason.kind === 'gantry-tilt' ? reason.degrees : reason.kind).toBeCloseTo(15, 6);
    expect(reasonOf(imageDatasets({ orientation, step: [0, 0, -1.25] })).kind).toBe('gantry-tilt');
  });

  it('has slices shifted sideways', () => {
    const datasets = imageDatasets();
    const [x, y, z] = datasets[33]?.['ImagePositionPatient'] as [number, number, number];
    const reason = reasonOf(withImage(datasets, 33, { ImagePositionPatient: [x + 4, y, z] }));
    expect(reason).toEqual({ kind: 'shifted-slices', shift: expect.closeTo(4, 6) as number });
  });

  it('mixes orientations, frames of reference, sizes, spacings or modalities', () => {
    const datasets = imageDatasets();
    expect(reasonOf(withImage(datasets, 3, { ImageOrientationPatient: [0, 1, 0, 0, 0, -1] }))).toEqual({
      kind: 'mixed-orientations',
      images: 1,
    });
    expect(reasonOf(withImage(datasets, 3, { FrameOfReferenceUID: '1.2.98' }))).toEqual({
      kind: 'mixed-frames-of-reference',
      frames: 2,
    });
    expect(reasonOf(withImage(datasets, 3, { Rows: 301 }))).toEqual({ kind: 'mixed-sizes' });
    expect(reasonOf(withImage(datasets, 3, { PixelSpacing: [0.7, 0.5] }))).toEqual({ kind: 'mixed-sizes' });
    expect(reasonOf(withImage(datasets, 3, { Modality: 'MR' }))).toEqual({
      kind: 'mixed-modalities',
      modalities: ['CT', 'MR'],
    });
  });

  it('states different positions of the patient, although the orientations agree', () => {
    const datasets = imageDatasets({}, { PatientPosition: 'HFS' });
    const alternating = datasets.map((dataset, k) => (k % 2 === 0 ? dataset : { ...dataset, PatientPosition: 'HFP' }));
    const reason = reasonOf(alternating);
    expect(reason).toEqual({ kind: 'mixed-patient-positions', positions: ['HFS', 'HFP'] });
    expect(messages.seriesRefusal(reason)).toContain('(Patient Position HFS and HFP): either the patient was turned');
    expect(reasonOf(withImage(datasets, 12, { PatientPosition: 'FFS' })).kind).toBe('mixed-patient-positions');
    const unsaid = withImage(withImage(datasets, 12, { PatientPosition: '' }), 13, { PatientPosition: undefined });
    expect(plannable(withImage(unsaid, 14, { PatientPosition: 'HFS ' })).geometry.sliceCount).toBe(60);
  });

  it('holds what is no dataset, or one without identity', () => {
    expect(reasonOf([...imageDatasets(), null])).toEqual({
      kind: 'unreadable-instance',
      refusal: { kind: 'not-a-dataset' },
    });
    expect(reasonOf(imageDatasets({}, { SOPInstanceUID: '' }))).toEqual({
      kind: 'unreadable-instance',
      refusal: { kind: 'missing-attribute', attribute: 'SOPInstanceUID' },
    });
  });

  it('is judged without throwing, whatever the attributes hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(imageDatasets()[0] ?? {})), fc.anything(), (attribute, value) => {
        expect(['plannable', 'not-plannable']).toContain(
          assessDatasets(withImage(imageDatasets({ slices: 9 }), 4, { [attribute]: value })).kind,
        );
      }),
    );
  });
});

describe('the stack', () => {
  it('refuses slices that do not fit the geometry', () => {
    const { geometry } = plannable(imageDatasets({ slices: 9 }));
    const slice = new Int16Array(300 * 400);
    expect(() =>
      stackFromSlices(
        geometry,
        Array.from({ length: 8 }, () => slice),
      ),
    ).toThrow(RangeError);
    expect(() => stackFromSlices(geometry, [...Array.from({ length: 8 }, () => slice), new Int16Array(5)])).toThrow(
      'Slice 8',
    );
    expect(stackFromSlices(geometry, [...Array.from({ length: 8 }, () => slice), null]).slices[8]).toBeNull();
  });

  it('has no Hounsfield units on MR', () => {
    const mr = imageDatasets({}, { Modality: 'MR', SOPClassUID: '1.2.840.10008.5.1.4.1.1.4' });
    expect(plannable(mr).geometry.intensity).toBe('arbitrary');
  });
});
