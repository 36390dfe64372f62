import { describe, expect, it } from 'vitest';
import { assessDatasets, describeSeriesRefusal, describeSeriesWarning } from '..';
import { imageDatasets, shuffled, type ImageDataset } from './datasets';

/** A series of 60 slices, 1.25 mm apart, whose attributes follow from the place in it; in no order. */
function series(attributes: (k: number) => ImageDataset, modality: 'CT' | 'MR' = 'CT'): ImageDataset[] {
  const SOPClassUID = modality === 'CT' ? '1.2.840.10008.5.1.4.1.1.2' : '1.2.840.10008.5.1.4.1.1.4';
  const datasets = imageDatasets({}, { Modality: modality, SOPClassUID, SeriesDescription: '' });
  return shuffled(datasets.map((dataset, k) => ({ ...dataset, ...attributes(k) })));
}

/** What is said of the acquisitions; '' where nothing is. */
function said(datasets: readonly ImageDataset[]): string {
  const assessment = assessDatasets(datasets);
  if (assessment.kind === 'not-plannable') return describeSeriesRefusal(assessment.reason);
  return assessment.warnings
    .filter(({ kind }) => kind === 'consecutive-acquisitions')
    .map(describeSeriesWarning)
    .join(' ');
}

const at = (seconds: number): string => {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}${two((seconds / 60) % 60)}${two(seconds % 60)}.25`;
};
const NOON = 12 * 3600;

describe('acquisitions that alternate along the slices', () => {
  const refusal = /^Slices of different acquisitions alternate along the series/;

  it.each([
    ['numbers, slice by slice', (k: number) => ({ AcquisitionNumber: 1 + (k % 2) })],
    ['numbers, in groups', (k: number) => ({ AcquisitionNumber: 1 + (Math.floor(k / 16) % 2) })],
    ['one slice of another number', (k: number) => ({ AcquisitionNumber: k === 31 ? 2 : 1 })],
    ['some slices without a number', (k: number) => (k % 3 === 0 ? {} : { AcquisitionNumber: 1 + (k % 2) })],
    ['UIDs', (k: number) => ({ AcquisitionUID: `1.2.${String(1 + (k % 2))}` })],
    [
      'times ten minutes apart, under one number',
      (k: number) => ({
        AcquisitionNumber: 1,
        AcquisitionTime: at(NOON + 0.3 * k + (k % 2) * 600),
      }),
    ],
    [
      'two scans in steps, each slice with a number',
      (k: number) => ({
        AcquisitionNumber: k % 2 === 0 ? 1 + k / 2 : 31 + (k - 1) / 2,
      }),
    ],
  ])('are refused: %s', (_, attributes) => {
    expect(said(series(attributes))).toMatch(refusal);
  });

  it('are told by the place of the first slice that does not follow', () => {
    expect(said(series(k => ({ AcquisitionNumber: k === 31 ? 2 : 1 })))).toContain('first between images 32 and 33');
  });
});

describe('acquisitions that follow one another', () => {
  it('are warned of, with the place', () => {
    expect(said(series(k => ({ AcquisitionNumber: k < 27 ? 4 : 9 })))).toBe(
      'The series is made of 2 acquisitions, one after the other (another begins between images 27 and 28). The patient may have moved: compare the bone on either side of that place.',
    );
  });

  it.each([
    ['numbers that run down', (k: number) => ({ AcquisitionNumber: k < 27 ? 2 : 1 })],
    ['UIDs', (k: number) => ({ AcquisitionUID: k < 27 ? '1.2.1' : '1.2.2' })],
    ['times', (k: number) => ({ AcquisitionNumber: 1, AcquisitionTime: at(NOON + 0.3 * k + (k < 27 ? 0 : 600)) })],
    [
      'dates with times',
      (k: number) => ({
        AcquisitionDateTime: `2026010${k < 27 ? '5' : '6'}${at(NOON)}`,
      }),
    ],
  ])('are told from %s', (_, attributes) => {
    expect(said(series(attributes))).toContain('between images 27 and 28');
  });
});

describe('one acquisition', () => {
  it.each([
    ['without a number', () => ({})],
    ['with one number', () => ({ AcquisitionNumber: 3 })],
    ['with a number for some slices', (k: number) => (k > 20 ? { AcquisitionNumber: 3 } : {})],
    ['in steps, a number for each slice', (k: number) => ({ AcquisitionNumber: k + 1 })],
    ['in steps towards the feet', (k: number) => ({ AcquisitionNumber: 60 - k })],
    [
      'in steps of 16 slices, a number and three seconds for each',
      (k: number) => ({
        AcquisitionNumber: 1 + Math.floor(k / 16),
        AcquisitionTime: at(NOON + 3 * Math.floor(k / 16)),
      }),
    ],
    ['of a helix, a time for each slice', (k: number) => ({ AcquisitionTime: at(NOON + 0.3 * k) })],
    [
      'over midnight, with its dates',
      (k: number) => ({
        AcquisitionDate: k < 30 ? '20260105' : '20260106',
        AcquisitionTime: k < 30 ? '235959' : '000001',
      }),
    ],
  ])('is not spoken of: %s', (_, attributes) => {
    expect(said(series(attributes))).toBe('');
  });

  it('of MR may be interleaved in time', () => {
    expect(said(series(k => ({ AcquisitionNumber: 1, AcquisitionTime: at(NOON + (k % 2) * 240) }), 'MR'))).toBe('');
  });
});
