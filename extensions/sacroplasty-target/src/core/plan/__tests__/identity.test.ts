import { describe, expect, it } from 'vitest';
import { readIdentity } from '../index';
import { messages } from '../../../messages';

/** The words for a patient whose other values are there. */
function wordsWith(change: Readonly<Record<string, unknown>>) {
  return messages.identity(
    readIdentity({
      PatientName: [{ Alphabetic: 'Müller^Zoë' }],
      PatientID: 'X/17 b',
      PatientBirthDate: '19500201',
      PatientSex: 'F',
      StudyDate: '20261103',
      Modality: 'CT',
      ...change,
    }),
  );
}

describe('the patient in words', () => {
  it('has name, ID, birth date, sex and study date', () => {
    expect(wordsWith({})).toEqual({
      name: 'Müller, Zoë',
      id: 'ID X/17 b',
      birthDate: '* 1950-02-01',
      sex: 'F',
      exam: 'CT of 2026-11-03',
    });
  });

  it('shows every part and every group of a name', () => {
    expect(wordsWith({ PatientName: "O'Brien-Müller^Zoë^María José^Dr.^MD" }).name).toBe(
      "O'Brien-Müller, Zoë María José, Dr., MD",
    );
    expect(wordsWith({ PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう' }).name).toBe(
      'Yamada, Tarou (山田 太郎 · やまだ たろう)',
    );
    expect(wordsWith({ PatientName: [{ Ideographic: '山田^太郎' }] }).name).toBe('山田 太郎');
  });

  it('says what is missing', () => {
    const nothing = { PatientName: '', PatientID: '', PatientBirthDate: undefined, PatientSex: [], StudyDate: '' };
    expect(wordsWith(nothing)).toEqual({
      name: 'no name',
      id: 'no ID',
      birthDate: 'no birth date',
      sex: 'no sex stated',
      exam: 'CT, no study date',
    });
  });

  it('shows odd values as they are written', () => {
    for (const odd of ['1950.02.01', '19500231', '195002', '00000000']) {
      expect(wordsWith({ PatientBirthDate: odd }).birthDate).toBe(`* ${odd}`);
    }
    expect(wordsWith({ PatientSex: 'unbekannt', PatientID: 'A  7' })).toMatchObject({
      sex: 'unbekannt',
      id: 'ID A  7',
    });
    expect(wordsWith({ IssuerOfPatientID: 'Klinik Süd' }).id).toBe('ID X/17 b (Klinik Süd)');
  });
});
