import { describe, expect, it } from 'vitest';
import { assessDatasets } from '..';
import { imageDatasets, shuffled, type ImageDataset } from './datasets';
import { messages } from '../../../messages';

/** A series of 60 slices, 1.25 mm apart, whose attributes follow from the place in it; in no order. */
function series(attributes: (k: number) => ImageDataset, modality: 'CT' | 'MR' = 'CT'): ImageDataset[] {
  const SOPClassUID = modality === 'CT' ? '1.2.840.10008.5.1.4.1.1.2' : '1.2.840.10008.5.1.4.1.1.4';
  const datasets = imageDatasets({}, { Modality: modality, SOPClassUID, SeriesDescription: '' });
  return shuffled(datasets.map((dataset, k) => ({ ...dataset, ...attributes(k) })));
}

/** What is said of the acquisitions; '' where nothing is. */
function said(datasets: readonly ImageDataset[]): string {
  const assessment = assessDatasets(datasets);
  if (assessment.kind === 'not-plannable') return messages.seriesRefusal(assessment.reason);
  return assessment.warnings
    .filter(({ kind }) => kind === 'consecutive-acquisitions')
    .map(messages.seriesWarning)
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
    ['times 40 seconds apart, slice by slice', (k: number) => ({ AcquisitionTime: at(NOON + (k % 2) * 40) })],
    ['times 5 seconds apart, in groups', (k: number) => ({ AcquisitionTime: at(NOON + (Math.floor(k / 16) % 2) * 5) })],
    [
      'one stretch of time within another',
      (k: number) => ({ AcquisitionTime: at(NOON + (k > 19 && k < 40 ? 30 : 0)) }),
    ],
    ['three times by turns', (k: number) => ({ AcquisitionDateTime: `20260105${at(NOON + (k % 3) * 20)}` })],
    ['two helices with a time for each slice', (k: number) => ({ AcquisitionTime: at(NOON + 0.3 * k + (k % 2) * 25) })],
    ['irradiation events', (k: number) => ({ IrradiationEventUID: `1.2.${String(1 + (k % 2))}` })],
    ['energies', (k: number) => ({ AcquisitionNumber: 1, KVP: k % 2 === 0 ? 140 : '80' })],
    [
      'two scans in steps, each slice with a number',
      (k: number) => ({
        AcquisitionNumber: k % 2 === 0 ? 1 + k / 2 : 31 + (k - 1) / 2,
      }),
    ],
  ])('are refused: %s', (_, attributes) => {
    expect(said(series(attributes))).toMatch(refusal);
  });

  it('are located by the first slice that does not follow', () => {
    expect(said(series(k => ({ AcquisitionNumber: k === 31 ? 2 : 1 })))).toContain('first between images 32 and 33');
  });

  it.each([
    ['Acquisition Number', (k: number) => ({ AcquisitionNumber: 1 + (k % 2) })],
    ['Irradiation Event UID', (k: number) => ({ IrradiationEventUID: `1.2.${String(1 + (k % 2))}` })],
    ['KVP', (k: number) => ({ KVP: 80 + 60 * (k % 2) })],
    ['acquisition time', (k: number) => ({ AcquisitionTime: at(NOON + (k % 2) * 40) })],
  ])('are distinguished by what differs: %s', (by, attributes) => {
    expect(said(series(attributes))).toContain(`(distinguished by ${by}, first between images 2 and 3)`);
  });
});

describe('acquisitions that follow one another', () => {
  it('are warned of, with the place', () => {
    expect(said(series(k => ({ AcquisitionNumber: k < 27 ? 4 : 9 })))).toBe(
      'The series was taken in 2 acquisitions, one after another: the patient may have moved between them, at z -666.9 mm (between images 27 and 28). Compare the bone on either side.',
    );
  });

  it('in steps are warned of, with the places', () => {
    expect(said(series(k => ({ AcquisitionNumber: 1 + Math.floor(k / 20) })))).toBe(
      'The series was taken in 3 acquisitions, one after another: the patient may have moved between them, at z -675.6 mm (between images 20 and 21), -650.6 mm (between images 40 and 41). Compare the bone on either side.',
    );
  });

  it.each([
    ['up', (k: number) => ({ AcquisitionNumber: k + 1 })],
    ['down', (k: number) => ({ AcquisitionNumber: 60 - k })],
  ])('in steps of one slice each are warned of with the first places: %s', (_, attributes) => {
    expect(said(series(attributes))).toMatch(
      /in 60 acquisitions.* at z -699\.4 mm \(between images 1 and 2\),.*\(between images 4 and 5\) and 55 more places\./,
    );
  });

  it('of a sagittal series are found from left to right', () => {
    const sagittal = imageDatasets({ orientation: [0, 1, 0, 0, 0, -1], step: [-2, 0, 0] });
    expect(said(sagittal.map((dataset, k) => ({ ...dataset, AcquisitionNumber: k < 10 ? 1 : 2 })))).toContain(
      'at x -109.5 mm (between images 10 and 11)',
    );
  });

  it.each([
    ['numbers that run down', (k: number) => ({ AcquisitionNumber: k < 27 ? 2 : 1 })],
    ['UIDs', (k: number) => ({ AcquisitionUID: k < 27 ? '1.2.1' : '1.2.2' })],
    ['irradiation events', (k: number) => ({ IrradiationEventUID: k < 27 ? '1.2.1' : '1.2.2' })],
    ['energies', (k: number) => ({ KVP: k < 27 ? 120 : 100 })],
    ['times of steps', (k: number) => ({ AcquisitionNumber: 1, AcquisitionTime: at(NOON + (k < 27 ? 0 : 3)) })],
    ['times', (k: number) => ({ AcquisitionNumber: 1, AcquisitionTime: at(NOON + 0.3 * k + (k < 27 ? 0 : 600)) })],
    [
      'dates with times',
      (k: number) => ({
        AcquisitionDateTime: `2026010${k < 27 ? '5' : '6'}${at(NOON)}`,
      }),
    ],
  ])('are distinguished by %s', (_, attributes) => {
    expect(said(series(attributes))).toContain('between images 27 and 28');
  });
});

describe('one acquisition', () => {
  it.each([
    ['without a number', () => ({})],
    ['with one number', () => ({ AcquisitionNumber: 3 })],
    ['with a number for some slices', (k: number) => (k > 20 ? { AcquisitionNumber: 3 } : {})],
    ['of a helix, a time for each slice', (k: number) => ({ AcquisitionTime: at(NOON + 0.3 * k) })],
    ['of a helix, towards the feet', (k: number) => ({ AcquisitionTime: at(NOON + 60 - 0.9 * k) })],
    ['of a helix, in whole seconds', (k: number) => ({ AcquisitionTime: `12000${String(Math.floor(k / 12))}` })],
    [
      'of a helix, in whole seconds out of order where they change',
      (k: number) => ({ AcquisitionTime: `12000${String(Math.floor(k / 30 + 0.1 * (k % 2)))}` }),
    ],
    ['with some images stamped late', (k: number) => ({ AcquisitionTime: at(NOON + (k % 25 === 7 ? 20 : 0.1 * k)) })],
    [
      'of two tubes, listed in either order',
      (k: number) => ({ IrradiationEventUID: k % 2 === 0 ? ['1', '2'] : ['2', '1'] }),
    ],
    ['with measured tube voltages', (k: number) => ({ KVP: 119.5 + (k % 3) })],
    ['with a tube voltage on some images', (k: number) => ({ KVP: k % 2 === 0 ? 120 : 0 })],
    ['with other times of content', (k: number) => ({ ContentTime: at(NOON + (k % 2) * 600) })],
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
