import { expect, it } from 'vitest';
import { samePerson, type PersonName } from '..';

const named = (alphabetic: string, ideographic = ''): PersonName => ({ alphabetic, ideographic, phonetic: '' });

it('a person is the same with padding and empty components at the end', () => {
  expect(samePerson(named('Okonkwo^Adaeze'), named('Okonkwo^Adaeze^^^ '))).toBe(true);
  expect(samePerson(named('Okonkwo^Adaeze'), named('Okonkwo^Adaobi'))).toBe(false);
  expect(samePerson(named('Yamada^Tarou', '山田^太郎'), named('Yamada^Tarou'))).toBe(false);
});

it('nobody is the same as somebody who is not named', () => {
  expect(samePerson(named(''), named(''))).toBe(false);
  expect(samePerson(named('^^'), named(''))).toBe(false);
});
