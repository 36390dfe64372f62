import { describe, expect, it } from 'vitest';
import { readSourceSeries } from '../../plan';
import { assessDatasets } from '..';
import { imageDatasets, shuffled, withImage, type ImageDataset } from './datasets';
import { messages } from '../../../messages';

const NAMED = { PatientID: '0042', PatientName: 'Muster^Erika', StudyInstanceUID: '1.2.77' };

function read(datasets: readonly ImageDataset[]): ReturnType<typeof readSourceSeries> {
  const series = assessDatasets(datasets);
  if (series.kind === 'not-plannable') throw new Error(series.reason.kind);
  return readSourceSeries(datasets, series);
}

describe('the source of a plan', () => {
  it('is stated by the image that says most of who the patient is, whatever order the images came in', () => {
    const datasets = imageDatasets({}, { PatientName: 'Muster^Erika', StudyDescription: 'first' });
    const most = { PatientID: '0042', PatientSex: 'F' };
    const named = withImage(withImage(datasets, 41, { ...most, StudyDescription: 'later' }), 23, {
      ...most,
      StudyDescription: 'lowest',
    });
    for (const order of [named, named.toReversed(), shuffled(named)]) {
      const { source, leftOut } = read(order);
      expect(source.patient).toMatchObject({ PatientID: '0042', PatientSex: 'F' });
      expect(source.study.StudyDescription).toBe('lowest');
      expect(leftOut).toEqual([]);
    }
  });

  it('has no time zone that is none', () => {
    for (const [offset, kept] of [
      ['+0930', '+0930'],
      ['-0330', '-0330'],
      ['+1400', '+1400'],
      ['+9', ''],
      ['CET', ''],
      ['+2500', ''],
    ] as const) {
      const { source, leftOut } = read(imageDatasets({}, { ...NAMED, TimezoneOffsetFromUTC: offset }));
      expect(source.TimezoneOffsetFromUTC).toBe(kept);
      expect(leftOut).toHaveLength(kept === '' ? 1 : 0);
    }
  });

  it('has no description of the series that was not decoded', () => {
    const { source, leftOut } = read(imageDatasets({}, { ...NAMED, SeriesDescription: 'Becken \uFFFDber' }));
    expect(source.SeriesDescription).toBe('');
    expect(leftOut.map(messages.leftOut)).toEqual([
      expect.stringMatching(/^SeriesDescription of the images is left out/),
    ]);
  });
});
