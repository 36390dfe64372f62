import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDicomFolder, type LoadedSeries } from '..';
import { sample, lpsPoint } from '../core';
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

  it('with damaged files tells which', async () => {
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
