import dcmjs from 'dcmjs';
import { expect, it } from 'vitest';
import { exampleIdentity, examplePlan, unknownPlan } from '../../../../test/fixtures/sr/examplePlan';
import { writePlanSr } from '../../src/core/sr';
import { messages } from '../../src/messages';
import { encodeDataset } from '../dicom';

it('names of several groups and scripts stay as they came', () => {
  const plan = examplePlan();
  const PatientName = { alphabetic: 'Ivanov^Ivan^^^', ideographic: '山田^太郎', phonetic: '' };
  const named = { ...plan, source: { ...plan.source, patient: { ...plan.source.patient, PatientName } } };
  const bytes = Buffer.from(encodeDataset(writePlanSr(named, exampleIdentity(), messages)));
  const tagAndVR = Buffer.from([0x10, 0x00, 0x10, 0x00, 0x50, 0x4e]);
  const name = Buffer.from('Ivanov^Ivan^^^=山田^太郎', 'utf8');
  const length = Buffer.from([name.length, 0]);
  expect(bytes.includes(Buffer.concat([tagAndVR, length, name]))).toBe(true);
});

it('an empty patient ID and an empty name stay empty, and what was absent stays absent', () => {
  const { dict, meta } = dcmjs.data.DicomMessage.readFile(
    encodeDataset(writePlanSr(unknownPlan(), exampleIdentity(), messages)),
  );
  const dataset = dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict);
  expect(dataset['PatientID']).toBe('');
  expect(dataset['PatientName']).toEqual([]);
  expect(dataset).not.toHaveProperty('IssuerOfPatientID');
  expect(dcmjs.data.DicomMetaDictionary.naturalizeDataset(meta)).toMatchObject({
    MediaStorageSOPClassUID: dataset['SOPClassUID'],
    MediaStorageSOPInstanceUID: dataset['SOPInstanceUID'],
    TransferSyntaxUID: '1.2.840.10008.1.2.1',
  });
});
