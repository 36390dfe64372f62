import { describe, expect, it } from 'vitest';
import { readPersonName } from '../../dicom';

describe('a person name', () => {
  const YAMADA = { alphabetic: 'Yamada^Tarou', ideographic: '山田^太郎', phonetic: 'やまだ^たろう' };

  it.each([
    [[{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎', Phonetic: 'やまだ^たろう' }], YAMADA],
    [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎', Phonetic: 'やまだ^たろう' }, YAMADA],
    ['Yamada^Tarou=山田^太郎=やまだ^たろう', YAMADA],
    [['Müller^Jörg^^Dr.^PhD'], { alphabetic: 'Müller^Jörg^^Dr.^PhD', ideographic: '', phonetic: '' }],
    [[{ Alphabetic: 'van der  Berg^ ' }], { alphabetic: 'van der  Berg^ ', ideographic: '', phonetic: '' }],
    ['', { alphabetic: '', ideographic: '', phonetic: '' }],
    [[], { alphabetic: '', ideographic: '', phonetic: '' }],
    [undefined, { alphabetic: '', ideographic: '', phonetic: '' }],
  ])('%j is copied, not rebuilt', (value, expected) => {
    expect(readPersonName({ PatientName: value }, 'PatientName')).toEqual(expected);
  });
});
