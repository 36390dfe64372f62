import type { Code } from '../coding';

/** Our one private coding scheme (PS3.3 C.12.1, Coding Scheme Identification Sequence). */
export const PRIVATE_SCHEME = {
  designator: '99SACROPLASTY',
  name: 'Sacroplasty Target terms',
  version: '1',
  organisation: 'Sacroplasty Target',
} as const;

/**
 * A term for which no standard scheme has one. A value is never given a second meaning: what changes its meaning
 * gets a new value, so that stored plans keep saying what they said.
 */
export function ownTerm(value: string, meaning: string): Code {
  return { scheme: PRIVATE_SCHEME.designator, value, meaning };
}

/** Terms of ours that several concepts use; the others stand with their concept. */
export const SHARED = {
  namePlace: ownTerm('NAME-PLACE', 'Where the name of the group is written'),
  offset: ownTerm('OFFSET', 'Offset along the lateral beam, positive towards patient left'),
  uncertaintyOf: ownTerm('UNCERTAINTY-OF', 'Whose uncertainty'),
  reason: ownTerm('REASON', 'Reason why the value is unknown'),
};
