import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessDatasets, rankSeries, type SeriesCandidate } from '..';
import { imageDatasets, type ImageDataset, type SeriesRecipe } from './datasets';
import { messages } from '../../../messages';

function candidate(
  name: string,
  recipe: SeriesRecipe = {},
  attributes: ImageDataset = {},
  SeriesNumber: number | null = null,
): SeriesCandidate {
  return {
    SeriesInstanceUID: name,
    SeriesNumber,
    assessment: assessDatasets(imageDatasets({ slices: 200, ...recipe }, attributes)),
  };
}

const thick = candidate('thick', { step: [0, 0, 5], slices: 60 }, { SliceThickness: 5 });
const thin = candidate('thin', { step: [0, 0, 0.6], slices: 400 }, { SliceThickness: 0.6 });
const overlapping = candidate('overlapping', { step: [0, 0, 0.5], slices: 400 }, { SliceThickness: 3 });
const sagittal = candidate(
  'sagittal',
  { step: [0.5, 0, 0], orientation: [0, 1, 0, 0, 0, -1], slices: 300 },
  { SliceThickness: 0.5 },
);
const reformatted = candidate(
  'reformatted',
  { step: [0, 0, 0.5], slices: 400 },
  { SliceThickness: 0.5, ImageType: ['DERIVED', 'SECONDARY', 'AXIAL'] },
);
const stub = candidate('stub', { step: [0, 0, 0.3], slices: 40 }, { SliceThickness: 0.3 });
const bone = candidate('bone', { step: [0, 0, 0.6], slices: 400 }, { SliceThickness: 0.6, ConvolutionKernel: 'Br64f' });
const mr = candidate(
  'mr',
  { step: [0, 0, 0.4], slices: 400 },
  { Modality: 'MR', SOPClassUID: '1.2.840.10008.5.1.4.1.1.4' },
);
const localiser = candidate('localiser', {}, { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] });

const names = (candidates: readonly SeriesCandidate[]): string[] =>
  rankSeries(candidates).map(({ SeriesInstanceUID }) => SeriesInstanceUID);

describe('the series to plan on', () => {
  it('is the thin original axial CT that covers S1, in any order of the study', () => {
    const study = [thick, overlapping, sagittal, reformatted, stub, mr, localiser, thin, bone];
    fc.assert(
      fc.property(fc.shuffledSubarray(study, { minLength: study.length }), order => {
        expect(names(order)).toEqual(['bone', 'thin', 'sagittal', 'reformatted', 'overlapping', 'thick', 'stub', 'mr']);
      }),
    );
  });

  it('is the first by number, then by UID, among equals', () => {
    const second = candidate('b', {}, {}, 2);
    const tenth = candidate('a', {}, {}, 10);
    const unnumbered = candidate('0', {}, {}, null);
    expect(names([tenth, unnumbered, second])).toEqual(['b', 'a', '0']);
    expect(names([candidate('y'), candidate('x')])).toEqual(['x', 'y']);
  });

  it('does not exist where none can be planned on', () => {
    expect(rankSeries([localiser])).toEqual([]);
  });
});

describe('warnings', () => {
  const warnings = (recipe: SeriesRecipe, attributes: ImageDataset = {}): string[] => {
    const assessment = assessDatasets(imageDatasets({ slices: 100, ...recipe }, attributes));
    if (assessment.kind !== 'plannable') throw new Error(assessment.reason.kind);
    return assessment.warnings.map(messages.seriesWarning);
  };

  it('are not given for a thin series that shows enough', () => {
    expect(warnings({ step: [0, 0, 1.5] }, { SliceThickness: 1.5 })).toEqual([]);
  });

  it('recognise thick slices by spacing or by thickness, and distinguish very thick ones', () => {
    expect(warnings({ step: [0, 0, 3] }, { SliceThickness: 3 })).toEqual([
      'Thick slices (3.0 mm): distances are less accurate.',
    ]);
    expect(warnings({ step: [0, 0, 1] }, { SliceThickness: 2 })).toEqual([
      'Thick slices (2.0 mm): distances are less accurate.',
    ]);
    expect(warnings({ step: [0, 0, 5] }, { SliceThickness: 5 })[0]).toMatch(/^Very thick slices \(5\.0 mm\)/);
  });

  it('report gaps, low coverage, coarse pixels, derived and lossy images', () => {
    expect(warnings({ step: [0, 0, 1.4] }, { SliceThickness: 1 })).toEqual([
      '0.4 mm between the slices were not scanned.',
    ]);
    expect(warnings({ slices: 30 })).toEqual([
      'Low coverage: the series is only 38 mm high, parts of S1 may be missing.',
    ]);
    expect(warnings({}, { Columns: 200 })).toEqual([
      'Low coverage: the series is only 90 mm wide, a sacroiliac joint may be missing.',
    ]);
    expect(warnings({}, { PixelSpacing: [1.8, 1.7] })).toEqual([
      'Coarse pixels (1.8 mm): distances are less accurate.',
    ]);
    expect(warnings({}, { ImageType: ['DERIVED', 'PRIMARY', 'AXIAL'], LossyImageCompression: '01' })).toHaveLength(2);
  });
});
