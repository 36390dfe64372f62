import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDicomFolder, type LoadedSeries } from '..';
import { lpsPoint } from '../../src/core/geometry';
import { sample } from '../../src/core/volume';
import { blockDatasets, blockValue, fileOf, temporaryFolder, type TemporaryFolder } from './blockCt';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function loaded(...args: Parameters<typeof loadDicomFolder>): Promise<LoadedSeries & { ignoredFiles: number }> {
  const result = await loadDicomFolder(...args);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

async function refusal(...args: Parameters<typeof loadDicomFolder>): Promise<string> {
  const result = await loadDicomFolder(...args);
  if (result.kind === 'loaded') throw new Error('was loaded');
  return result.reason;
}

/** The block as it was written, at voxel centres unlike in every axis. */
function expectBlock({ stack }: LoadedSeries): void {
  for (const [i, j, k] of [
    [7, 15, 5],
    [40, 20, 30],
    [8, 21, 19],
    [33, 34, 4],
  ] as const) {
    const [x, y, z] = [-63 + 2 * i, -52.8 + 2.2 * j, 2 * k];
    expect(sample(stack, lpsPoint(x, y, z))).toBeCloseTo(blockValue(x, y, z), 6);
  }
}

describe('a folder of DICOM files', () => {
  it('becomes a stack in HU, with everything else in it counted and left alone', async () => {
    await folder.addSeries('deep/inside', blockDatasets());
    await folder.add('readme.txt', 'not DICOM');
    await folder.add('deep/empty.dcm', new Uint8Array(0));
    const series = await loaded(folder.path);
    expectBlock(series);
    expect(series.ignoredFiles).toBe(2);
    expect(series.stack.slices[0]).toBeInstanceOf(Int16Array);
    expect(series.stack).toMatchObject({
      columns: 64,
      rows: 48,
      columnSpacing: 2,
      rowSpacing: 2.2,
      intensity: 'hounsfield',
    });
  });

  it('names patient, study and images as they are', async () => {
    const datasets = blockDatasets();
    await folder.addSeries('.', datasets);
    const { source } = await loaded(folder.path);
    expect(source.patient).toEqual({
      PatientName: { alphabetic: 'Müller^Jörg Ötzi^^Dr.', ideographic: '', phonetic: '' },
      PatientID: 'A 0-17',
      IssuerOfPatientID: '',
      PatientBirthDate: '',
      PatientSex: '',
      PatientAge: '',
    });
    expect(source.instances.map(({ SOPInstanceUID }) => SOPInstanceUID)).toEqual(
      datasets.map(d => d['SOPInstanceUID']),
    );
    expect(source.study.StudyInstanceUID).toBe(datasets[0]?.['StudyInstanceUID']);
  });

  it.each([
    ['implicit little endian', '1.2.840.10008.1.2'],
    ['explicit little endian', '1.2.840.10008.1.2.1'],
  ])('is read in %s', async (_name, uid) => {
    await folder.addSeries('.', blockDatasets(), uid);
    expectBlock(await loaded(folder.path));
  });

  it('is refused when compressed, with the way out', async () => {
    await folder.addSeries('.', blockDatasets(), '1.2.840.10008.1.2.4.90');
    expect(await refusal(folder.path)).toMatch(/compressed \(JPEG 2000\).*gdcmconv/);
  });

  it('with several series gives the thin one, or the one asked for', async () => {
    const thin = blockDatasets();
    const thick = blockDatasets({ SliceThickness: 5, StudyInstanceUID: thin[0]?.['StudyInstanceUID'] });
    await folder.addSeries('thick', thick);
    await folder.addSeries('thin', thin);
    expect((await loaded(folder.path)).source.SeriesInstanceUID).toBe(thin[0]?.['SeriesInstanceUID']);
    const SeriesInstanceUID = String(thick[0]?.['SeriesInstanceUID']);
    expect((await loaded(folder.path, { StudyInstanceUID: null, SeriesInstanceUID })).source.SeriesInstanceUID).toBe(
      SeriesInstanceUID,
    );
    expect(await refusal(folder.path, { StudyInstanceUID: null, SeriesInstanceUID: '1.2.3' })).toContain('1.2.3');
  });

  it('with several studies is not guessed from', async () => {
    await folder.addSeries('a', blockDatasets());
    const other = blockDatasets();
    await folder.addSeries('b', other);
    expect(await refusal(folder.path)).toMatch(/2 studies.*--study/);
    const StudyInstanceUID = String(other[0]?.['StudyInstanceUID']);
    expect(
      (await loaded(folder.path, { StudyInstanceUID, SeriesInstanceUID: null })).source.study.StudyInstanceUID,
    ).toBe(StudyInstanceUID);
  });

  it('takes a copy of the same image for the same image', async () => {
    const datasets = blockDatasets();
    await folder.addSeries('a', datasets);
    await folder.addSeries('copy', datasets.slice(0, 3));
    expectBlock(await loaded(folder.path));
  });

  const OTHER = { PatientName: 'Right^Patient', PatientID: 'B-4' };
  const changed = (datasets: readonly Record<string, unknown>[], change: Record<string, unknown>, from = 0) =>
    datasets.map((dataset, k) => (k < from ? dataset : { ...dataset, ...change }));

  it('with a corrected copy of the images beside the old one names both patients', async () => {
    const datasets = blockDatasets();
    // Whichever of them comes first in the folder.
    for (const [old, corrected] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      await folder.addSeries(`${old}${corrected}/${old}`, datasets);
      await folder.addSeries(`${old}${corrected}/${corrected}`, changed(datasets, OTHER));
      const reason = await refusal(`${folder.path}/${old}${corrected}`);
      expect(reason).toContain('Müller^Jörg Ötzi^^Dr., ID A 0-17');
      expect(reason).toContain('Right^Patient, ID B-4');
    }
  });

  it('with images of two patients in one series, in half of them or in the first, names both', async () => {
    await folder.addSeries('half', changed(blockDatasets(), OTHER, 23));
    expect(await refusal(`${folder.path}/half`)).toMatch(/two patients: .*ID A 0-17.*ID B-4/);
    const first = blockDatasets();
    await folder.addSeries('one', [{ ...first[0], ...OTHER }, ...first.slice(1)]);
    const reason = await refusal(`${folder.path}/one`);
    expect(reason).toContain('ID A 0-17');
    expect(reason).toContain('ID B-4');
  });

  it('with one series in two studies is refused, whichever of them is asked for', async () => {
    const datasets = changed(blockDatasets(), { StudyInstanceUID: '1.2.3.9' }, 23);
    await folder.addSeries('.', datasets);
    const StudyInstanceUID = String(datasets[0]?.['StudyInstanceUID']);
    for (const wanted of [undefined, { StudyInstanceUID, SeriesInstanceUID: null }]) {
      expect(await refusal(folder.path, wanted)).toContain(`2 studies (${StudyInstanceUID}, 1.2.3.9)`);
    }
  });

  it('does not choose between series of two patients in one study', async () => {
    const first = blockDatasets();
    const second = changed(blockDatasets({ StudyInstanceUID: first[0]?.['StudyInstanceUID'] }), OTHER);
    await folder.addSeries('a', first);
    await folder.addSeries('b', second);
    const reason = await refusal(folder.path);
    expect(reason).toMatch(/two patients: .*--series/);
    expect(reason).toContain('ID A 0-17');
    expect(reason).toContain('ID B-4');
    const SeriesInstanceUID = String(second[0]?.['SeriesInstanceUID']);
    const { source } = await loaded(folder.path, { StudyInstanceUID: null, SeriesInstanceUID });
    expect(source.patient.PatientID).toBe('B-4');
  });

  it('with the same images in another study, of another patient, is refused whichever is asked for', async () => {
    const datasets = blockDatasets();
    const elsewhere = { StudyInstanceUID: '1.2.3.8', SeriesInstanceUID: '1.2.3.8.1', ...OTHER };
    await folder.addSeries('a', datasets);
    await folder.addSeries('b', changed(datasets, elsewhere));
    expect(await refusal(folder.path)).toMatch(/2 studies of two patients, .*ID A 0-17.*ID B-4/);
    expect(await refusal(folder.path, { StudyInstanceUID: '1.2.3.8', SeriesInstanceUID: null })).toMatch(
      /two patients: .*ID B-4.*ID A 0-17/,
    );
  });

  it('refuses two copies of an image with different pixels', async () => {
    const datasets = blockDatasets();
    const [, second] = datasets;
    const [pixels] = second?.['PixelData'] as [ArrayBuffer];
    const other = new Uint16Array(pixels.slice(0));
    other[700] = 1500;
    await folder.addSeries('a', datasets);
    await folder.addSeries('b', [{ ...second, PixelData: [other.buffer] }]);
    expect(await refusal(folder.path)).toBe(
      `Image ${String(second?.['SOPInstanceUID'])} is there more than once, with different pixels. Remove the copies that do not hold.`,
    );
  });

  it('takes the patient from the images that name him, wherever they lie', async () => {
    const [first, ...others] = blockDatasets();
    await folder.addSeries('.', [{ ...first, PatientName: '', PatientID: '' }, ...others]);
    const { source } = await loaded(folder.path);
    expect(source.patient).toMatchObject({
      PatientID: 'A 0-17',
      PatientName: { alphabetic: 'Müller^Jörg Ötzi^^Dr.' },
    });
  });

  it('with two acquisitions one after the other warns where the second begins', async () => {
    const datasets = blockDatasets({ AcquisitionNumber: 1 });
    await folder.addSeries('.', changed(datasets, { AcquisitionNumber: 2 }, 23));
    // Images are numbered from the head, slices from the feet: slice 23 is image 17.
    expect((await loaded(folder.path)).warnings).toContainEqual(expect.stringContaining('between images 17 and 18'));
  });

  it('with two acquisitions that alternate is refused', async () => {
    const datasets = blockDatasets().map((dataset, k) => ({ ...dataset, AcquisitionNumber: 1 + (k % 2) }));
    await folder.addSeries('.', datasets);
    expect(await refusal(folder.path)).toMatch(/acquisitions alternate/);
  });

  it('with images that do not state their rescale is refused, and they are named', async () => {
    const none = { RescaleSlope: undefined, RescaleIntercept: undefined };
    // Images are numbered from the head, files from the feet: file 38 is image 2.
    await folder.addSeries('some', changed(blockDatasets(), none, 38));
    expect(await refusal(`${folder.path}/some`)).toContain(
      '2 of the 40 images (images 1, 2) state no Rescale Slope and Intercept',
    );
    await folder.addSeries('all', blockDatasets(none));
    expect(await refusal(`${folder.path}/all`)).toMatch(
      /^The images state no Rescale Slope and Intercept: no Hounsfield/,
    );
  });

  it('says what is wrong with each series when none can be planned on', async () => {
    const gap = blockDatasets({ SeriesNumber: 8, SeriesDescription: 'with a gap' }).filter((_, k) => k !== 11);
    await folder.addSeries('gap', gap);
    await folder.addSeries(
      'scout',
      blockDatasets({
        ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'],
        StudyInstanceUID: gap[0]?.['StudyInstanceUID'],
        SeriesNumber: 1,
      }),
    );
    const reason = await refusal(folder.path);
    expect(reason).toContain('Series 8 "with a gap": 1 slice is missing in 1 place, first between images 28 and 30.');
    expect(reason).toContain('localiser');
  });

  it('with damaged files names them', async () => {
    await folder.addSeries('.', blockDatasets());
    const damaged = await folder.add('damaged.dcm', fileOf(blockDatasets()[0] ?? {}).slice(0, 300));
    const result = await loadDicomFolder(folder.path);
    expect(result.unreadableFiles.map(({ path }) => path)).toEqual([damaged]);
    expect(result.kind).toBe('loaded');
  });

  it.each(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1'])(
    'with an image whose pixels are cut off is refused (%s)',
    async uid => {
      const [first, ...others] = blockDatasets();
      const whole = fileOf(first ?? {}, uid);
      await folder.addSeries('.', others, uid);
      await folder.add('cut.dcm', whole.slice(0, whole.length - 100));
      expect(await refusal(folder.path)).toBe('The pixels of an image are cut off. Send the series again.');
    },
  );

  it('with no DICOM in it is refused; one that is not there throws', async () => {
    await folder.add('a.txt', 'nothing');
    expect(await refusal(folder.path)).toBe('There are no DICOM images.');
    await expect(loadDicomFolder(`${folder.path}/nowhere`)).rejects.toThrow('ENOENT');
  });
});
