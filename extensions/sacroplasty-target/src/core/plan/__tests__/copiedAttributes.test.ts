import { describe, expect, it } from 'vitest';
import { copyAttributes } from '..';
import { messages } from '../../../messages';

const copied = (dataset: Record<string, unknown>) => copyAttributes(dataset).attributes;
const leftOut = (dataset: Record<string, unknown>): readonly string[] =>
  copyAttributes(dataset).leftOut.map(messages.leftOut);

describe('what the images state of patient and study', () => {
  it('is copied with its sequences, names, numbers and multiple values', () => {
    const stated = {
      PatientID: ' 00 12',
      DeidentificationMethod: ['Basic', 'Retain dates'],
      DeidentificationMethodCodeSequence: [
        {
          CodeValue: '113100',
          CodingSchemeDesignator: 'DCM',
          CodeMeaning: 'Basic Application Confidentiality Profile',
        },
        { CodeValue: '113107', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Retain Longitudinal Temporal Information' },
      ],
      OtherPatientIDsSequence: [
        { PatientID: 'OLD-7', IssuerOfPatientIDQualifiersSequence: [{ UniversalEntityIDType: 'ISO' }] },
      ],
      PatientWeight: 72.5,
      PregnancyStatus: 4,
      PatientComments: 'one\\two',
    };
    expect(copied(stated)).toEqual(stated);
    expect(leftOut(stated)).toEqual([]);
  });

  it('is understood from strings, single items and name strings alike', () => {
    expect(
      copied({
        PatientSize: '1.68',
        OtherPatientIDsSequence: { PatientID: 'OLD-7', _vrMap: {} },
        PhysiciansOfRecord: 'Müller^Jörg',
        MedicalAlerts: 'LATEX\\IODINE',
        EthnicGroup: new String('unknown'),
      }),
    ).toEqual({
      PatientSize: 1.68,
      OtherPatientIDsSequence: [{ PatientID: 'OLD-7' }],
      PhysiciansOfRecord: [{ Alphabetic: 'Müller^Jörg', Ideographic: '', Phonetic: '' }],
      MedicalAlerts: ['LATEX', 'IODINE'],
      EthnicGroup: 'unknown',
    });
  });

  it('stays empty where it is empty, and what is of the image is not there', () => {
    const dataset = {
      PatientID: '',
      PatientName: [],
      OtherPatientNames: [{ Alphabetic: ' ' }],
      EthnicGroup: null,
      OtherPatientIDsSequence: [],
      ReasonForVisit: undefined,
      KVP: 120,
      Rows: 3,
    };
    const attributes = {
      PatientID: null,
      PatientName: null,
      OtherPatientNames: null,
      EthnicGroup: null,
      OtherPatientIDsSequence: [],
    };
    expect(copyAttributes(dataset)).toEqual({ attributes, leftOut: [] });
  });
});

describe('what an SR could hold only altered is left out and named', () => {
  it.each([
    [{ PatientAge: '72 YEARS' }, 'PatientAge', '"72 YEARS" is longer than DICOM allows for it (4 characters)'],
    [{ PatientSex: 'FEMALE (NOT STATED)' }, 'PatientSex', '(16 characters)'],
    [{ PatientBirthDate: '1950.01.01' }, 'PatientBirthDate', '"1950.01.01" is longer'],
    [{ StudyTime: '10:15:00.123456789' }, 'StudyTime', 'is longer'],
    [{ PatientName: `${'A'.repeat(70)}^B` }, 'PatientName', '(64 characters)'],
    [{ StudyDescription: 'Becken \uFFFD' }, 'StudyDescription', 'another character set'],
    [{ PatientName: [{ Alphabetic: 'Gr\uFFFDn^Zo\uFFFD' }] }, 'PatientName', 'another character set'],
    [{ PatientWeight: '72,5' }, 'PatientWeight', '"72,5" is not a number'],
    [{ PatientComments: { BulkDataURI: 'http://pacs/1' } }, 'PatientComments', 'did not deliver'],
    [{ OtherPatientIDsSequence: [{ BulkDataURI: 'http://pacs/1' }] }, 'OtherPatientIDsSequence', 'did not deliver'],
    [{ '00100041': [{}] }, '00100041', 'does not know it'],
    [{ OtherPatientIDsSequence: [{ PatientID: 'X', '00111001': 'own' }] }, 'OtherPatientIDsSequence.00111001', 'know'],
    [
      { OtherPatientIDsSequence: [{ TypeOfPatientID: 'T'.repeat(17) }] },
      'OtherPatientIDsSequence.TypeOfPatientID',
      'T"',
    ],
  ])('%j', (dataset, attribute, why) => {
    const [sentence, more] = leftOut(dataset);
    expect(more).toBeUndefined();
    expect(sentence).toMatch(/ of the images is left out of the stored plan: .*\.$/);
    expect(sentence?.startsWith(`${attribute} `)).toBe(true);
    expect(sentence).toContain(why);
    const { [attribute]: value } = copied(dataset);
    expect(value).toBeUndefined();
  });

  it.each([
    { PatientID: 'P'.repeat(80) },
    { StudyDescription: 'Pelvis CT '.repeat(8).trim() },
    { AccessionNumber: 'ACC-2026-000000012345' },
    { PatientSex: 'f' },
    { PatientBirthDate: 'UNKNOWN' },
  ])('but not what stays as it is: %j', dataset => {
    expect(copied(dataset)).toEqual(dataset);
    expect(leftOut(dataset)).toEqual([]);
  });
});
