import { describe, expect, it } from 'vitest';
import { assessDatasets } from '..';
import { imageDatasets, shuffled, withImage, type ImageDataset } from './datasets';
import { messages } from '../../../messages';

const ERIKA = {
  PatientName: [{ Alphabetic: 'Muster^Erika' }],
  PatientID: '0042',
  IssuerOfPatientID: 'North',
  PatientBirthDate: '19500214',
  PatientSex: 'F',
  StudyInstanceUID: '1.2.77',
};

function of(patient: ImageDataset, second: ImageDataset, from = 27): ImageDataset[] {
  return imageDatasets({}, patient).map((dataset, k) => (k < from ? dataset : { ...dataset, ...second }));
}

function said(datasets: readonly unknown[]): string {
  const assessment = assessDatasets(datasets);
  return assessment.kind === 'plannable' ? 'planned' : messages.seriesRefusal(assessment.reason);
}

describe('slices of two patients', () => {
  it.each([
    ['another ID', { PatientID: '0043' }, 'ID 0043'],
    ['an ID that differs by a zero', { PatientID: '42' }, 'ID 42 '],
    ['another name', { PatientName: [{ Alphabetic: 'Other^Person' }] }, 'Other^Person'],
    ['another name as one string', { PatientName: 'Other^Person' }, 'Other^Person'],
    ['the same ID of another issuer', { IssuerOfPatientID: 'South' }, 'ID 0042 of South'],
    ['another birth date', { PatientBirthDate: '19500215' }, 'born 19500215'],
    ['another sex', { PatientSex: 'M' }, 'sex M'],
  ])('are refused, both named: %s', (_, second, named) => {
    const text = said(shuffled(of(ERIKA, second)));
    expect(text).toMatch(/^The images are of two patients: /);
    expect(text).toContain('Muster^Erika, ID 0042 of North, born 19500214, sex F');
    expect(text).toContain(named);
  });

  it('are refused for one image among sixty', () => {
    expect(said(withImage(imageDatasets({}, ERIKA), 0, { PatientID: 'OTHER' }))).toContain('ID OTHER');
  });

  it('are refused where an image between them names nobody', () => {
    const nobody = { PatientName: [], PatientID: '' };
    const datasets = withImage(
      of(ERIKA, { ...nobody, IssuerOfPatientID: '', PatientBirthDate: '', PatientSex: '' }),
      59,
      {
        PatientID: '0043',
      },
    );
    expect(said(datasets)).toContain('ID 0043');
  });

  it('stacked above each other in one series are refused as such, not for their places', () => {
    const second = imageDatasets({ origin: [-90.5, -120.25, -625], uid: '1.2.8' }, { ...ERIKA, PatientID: 'P2' });
    expect(said([...imageDatasets({}, ERIKA), ...second])).toContain('ID P2');
  });
});

describe('slices of one patient', () => {
  it.each([
    ['padding', { PatientID: '0042 ', PatientName: [{ Alphabetic: 'Muster^Erika ' }] }],
    ['nothing against something', { PatientID: '', PatientName: [], IssuerOfPatientID: undefined, PatientSex: null }],
    ['the case of a name', { PatientName: 'MUSTER^ERIKA' }],
    ['empty components at the end of a name', { PatientName: [{ Alphabetic: 'Muster^Erika^^^' }] }],
    ['a further script of the name', { PatientName: [{ Alphabetic: 'Muster^Erika', Ideographic: '王^小東' }] }],
    ['the punctuation of a date', { PatientBirthDate: '1950.02.14' }],
    ['the age', { PatientAge: '076Y' }],
  ])('may differ in %s', (_, second) => {
    expect(said(of(ERIKA, second))).toBe('planned');
  });
});

it('slices of two studies in one series are refused, both named', () => {
  const text = said(of(ERIKA, { StudyInstanceUID: '1.2.78' }));
  expect(text).toContain('2 studies (1.2.77, 1.2.78)');
});

describe('slices of one series that contradict each other about their study', () => {
  const STUDY = { StudyInstanceUID: '1.2.77', StudyDate: '20261102', StudyID: '1', AccessionNumber: 'A1' };

  it.each([
    ['date', { StudyDate: '20200101' }, 'Study Date "20261102" and "20200101"'],
    ['ID', { StudyID: 'other' }, 'Study ID "1" and "other"'],
    ['accession number', { AccessionNumber: 'B2' }, 'Accession Number "A1" and "B2"'],
    [
      'date and accession number',
      { StudyDate: '20200101', AccessionNumber: 'B2' },
      'Study Date "20261102" and "20200101", Accession Number "A1" and "B2"',
    ],
  ])('are refused although they name no patient, both values named: %s', (_, second, named) => {
    expect(said(of(STUDY, second))).toBe(
      `The images of one series contradict each other about their study: ${named}. Nothing is planned on them: which of the two studies holds, and whose it is, has to be settled first.`,
    );
    expect(said(shuffled(of(STUDY, second, 59)))).toMatch(/^The images of one series contradict each other/);
  });

  it('are refused where the first image states nothing', () => {
    const nothing = { StudyDate: '', StudyID: undefined, AccessionNumber: [] };
    expect(said(withImage(of(STUDY, { AccessionNumber: 'B2' }), 0, nothing))).toContain('"A1" and "B2"');
  });

  it.each([
    ['nothing against something', { StudyDate: '', StudyID: undefined, AccessionNumber: null }],
    ['padding', { StudyID: '1 ', AccessionNumber: ' A1' }],
    ['the punctuation of a date', { StudyDate: '2026.11.02' }],
    ['the time', { StudyTime: '101500' }],
    ['the dates of series and content', { SeriesDate: '20261103', ContentDate: '20261103' }],
  ])('may differ in %s', (_, second) => {
    expect(said(of(STUDY, second))).toBe('planned');
  });
});

describe('copies of an image', () => {
  const datasets = imageDatasets({}, ERIKA);
  const copyOf = (k: number, change: ImageDataset = {}): ImageDataset => ({ ...datasets[k], ...change });

  it('count once', () => {
    const assessment = assessDatasets([...datasets, copyOf(3), copyOf(3), copyOf(59)]);
    expect(assessment.kind === 'plannable' ? assessment.orderedInstances.length : assessment.reason).toBe(60);
  });

  it('that were corrected to another patient are refused, both named', () => {
    const text = said([
      ...datasets,
      ...datasets.map((_, k) => copyOf(k, { PatientID: 'RIGHT', PatientName: 'Right^One' })),
    ]);
    expect(text).toContain('ID 0042');
    expect(text).toContain('Right^One, ID RIGHT');
  });

  it.each([
    ['place', { ImagePositionPatient: [-90.5, -120.25, -610] }],
    ['series', { SeriesInstanceUID: '1.2.99.1' }],
    ['matrix', { Rows: 301 }],
    ['rescale', { RescaleIntercept: 0 }],
  ])('that differ in their %s are refused, by their UID', (_, change) => {
    expect(said([...datasets, copyOf(7, change)])).toContain('Image 1.2.3.8 is there more than once');
  });
});
