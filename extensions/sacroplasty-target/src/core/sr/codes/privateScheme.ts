/** Our one private coding scheme (PS3.3 C.12.1, Coding Scheme Identification Sequence). */
export const PRIVATE_SCHEME = {
  designator: '99SACROPLASTY',
  name: 'Sacroplasty Target terms',
  version: '1',
  organisation: 'Sacroplasty Target',
} as const;
