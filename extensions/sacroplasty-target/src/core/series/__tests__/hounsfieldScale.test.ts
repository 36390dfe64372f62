import { describe, expect, it } from 'vitest';
import { assessDatasets } from '..';
import { imageDatasets, shuffled, withImage, type ImageDataset } from './datasets';
import { messages } from '../../../messages';

const MR = { Modality: 'MR', SOPClassUID: '1.2.840.10008.5.1.4.1.1.4', RescaleType: undefined };
const NO_RESCALE = { RescaleSlope: undefined, RescaleIntercept: undefined };

function said(datasets: readonly unknown[]): string {
  const assessment = assessDatasets(datasets);
  return assessment.kind === 'plannable' ? assessment.geometry.intensity : messages.seriesRefusal(assessment.reason);
}

const some = (change: ImageDataset, ...at: readonly number[]): ImageDataset[] =>
  shuffled(imageDatasets().map((dataset, k) => (at.includes(k) ? { ...dataset, ...change } : dataset)));

describe('a CT whose Hounsfield units cannot be known', () => {
  it('lacks slope and intercept on some images, which are named', () => {
    expect(said(some(NO_RESCALE, 30))).toBe(
      '1 of the 60 images (image 31) states no Rescale Slope and Intercept: no Hounsfield units can be known there, and nothing can be measured. Choose the series as the scanner stored it.',
    );
    expect(said(some({ RescaleSlope: '', RescaleIntercept: [] }, 30, 4, 5))).toContain(
      '3 of the 60 images (images 5, 6, 31) state no Rescale Slope and Intercept',
    );
    const half = imageDatasets().map((dataset, k) => (k % 2 === 0 ? { ...dataset, RescaleIntercept: null } : dataset));
    expect(said(half)).toContain(
      '30 of the 60 images (images 1, 3, 5, 7, 9, 11 and 24 more) state no Rescale Intercept:',
    );
  });

  it('names no images where they have no number', () => {
    expect(said(some({ ...NO_RESCALE, InstanceNumber: undefined }, 7, 8))).toMatch(/^2 of the 60 images state no/);
  });

  it.each([
    ['both', NO_RESCALE, 'Rescale Slope and Intercept'],
    ['the slope', { RescaleSlope: undefined }, 'Rescale Slope'],
    ['the intercept', { RescaleIntercept: undefined }, 'Rescale Intercept'],
  ])('lacks %s on every image', (_, change, named) => {
    expect(said(imageDatasets({}, change))).toMatch(new RegExp(`^The images state no ${named}: no Hounsfield units`));
  });

  it.each([
    ['RescaleSlope', 0, '"0" as Rescale Slope, where a number above zero is needed'],
    ['RescaleSlope', -1, '"-1" as Rescale Slope'],
    ['RescaleSlope', Number.NaN, '"NaN" as Rescale Slope'],
    ['RescaleSlope', '1e999', '"1e999" as Rescale Slope'],
    ['RescaleSlope', ['1,0'], '"1,0" as Rescale Slope'],
    ['RescaleIntercept', '-1024,5', '"-1024,5" as Rescale Intercept, where a number is needed'],
    ['RescaleIntercept', Infinity, '"Infinity" as Rescale Intercept'],
  ])('has the impossible %s %j', (attribute, value, named) => {
    expect(said(imageDatasets({}, { [attribute]: value }))).toContain(`The images state ${named}`);
    expect(said(withImage(imageDatasets(), 11, { [attribute]: value }))).toContain(
      `1 of the 60 images (image 12) states ${named}`,
    );
  });

  it('states different units', () => {
    expect(said(some({ RescaleType: 'US' }, 0, 2, 4))).toMatch(
      /different units \(Rescale Type (HU and US|US and HU)\)/,
    );
    expect(said(some({ RescaleType: undefined }, 0, 2, 4))).toBe('hounsfield');
  });

  it.each(['MGML', 'Z_EFF'])('states another unit: %s', type => {
    expect(said(imageDatasets({}, { RescaleType: type }))).toContain(`not Hounsfield units (Rescale Type ${type})`);
  });

  it('is rescaled by a table', () => {
    expect(said(imageDatasets({}, { ...NO_RESCALE, ModalityLUTSequence: [{ LUTData: [] }] }))).toContain(
      'use a Modality LUT',
    );
  });
});

describe('a series that is rescaled in an ordinary way', () => {
  it.each([
    ['as texts', { RescaleSlope: '1.0 ', RescaleIntercept: ['-1024'] }],
    ['by a fraction', { RescaleSlope: 0.25, RescaleIntercept: -8192.5 }],
    ['by nothing', { RescaleSlope: 1, RescaleIntercept: 0 }],
    ['without a unit', { RescaleType: '' }],
    ['in units that an older scanner leaves unspecified', { RescaleType: 'US' }],
  ])('has Hounsfield units: %s', (_, change) => {
    expect(said(imageDatasets({}, change))).toBe('hounsfield');
  });

  it('may rescale each image in its own way', () => {
    expect(said(some({ RescaleSlope: 2, RescaleIntercept: -2048 }, 3, 4))).toBe('hounsfield');
  });

  it('of MR needs no rescale', () => {
    expect(said(imageDatasets({}, { ...MR, ...NO_RESCALE }))).toBe('arbitrary');
    expect(said(withImage(imageDatasets({}, MR), 3, NO_RESCALE))).toBe('arbitrary');
    expect(said(imageDatasets({}, { ...MR, RescaleType: 'US' }))).toBe('arbitrary');
  });
});
