import type { PersonName } from '../core/plan';

/** Who plans. 'asked': typed in and remembered in this browser; 'sign-in': from the host's sign-in. */
export type Observer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asked'; readonly person: PersonName }
  | { readonly kind: 'sign-in'; readonly person: PersonName };

/** Where a name that was asked for is remembered. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const MEMORY_KEY = 'sacroplasty-target.observer';

/** Of one component group (PS3.5 6.2, VR PN). */
const LONGEST_NAME = 64;

/** Separators of PN and of multiple values, and control characters: they would change what the name says. */
const NOT_IN_A_NAME = /[\\^=\p{Cc}]/gu;

/** The signed-in user, else the name remembered in this browser. */
export function currentObserver(user: unknown, memory: Memory): Observer {
  const signedIn = signedInPerson(user);
  if (signedIn !== null) return { kind: 'sign-in', person: signedIn };
  const remembered = memory.getItem(MEMORY_KEY);
  const person = remembered === null ? null : personFromAlphabetic(remembered);
  return person === null ? { kind: 'unknown' } : { kind: 'asked', person };
}

/** Whose plan one would be that is saved now; null: nobody is named. */
export function personOf(observer: Observer): PersonName | null {
  return observer.kind === 'unknown' ? null : observer.person;
}

/** A name that the user typed, remembered; 'unknown' where nothing usable is left of it. */
export function askedObserver(familyName: string, givenName: string, memory: Memory): Observer {
  const person = personName(familyName, givenName);
  if (person === null) return { kind: 'unknown' };
  memory.setItem(MEMORY_KEY, person.alphabetic);
  return { kind: 'asked', person };
}

/** A person name of family and given name, or null where both are empty. */
function personName(familyName: string, givenName: string): PersonName | null {
  const parts = [familyName, givenName].map(part => part.replace(NOT_IN_A_NAME, ' ').trim());
  return personFromAlphabetic(parts.join('^').replace(/\^+$/, ''));
}

/** As people write it: "Family, Given". */
export function readableName({ alphabetic, ideographic }: PersonName): string {
  const [family = '', given = ''] = (alphabetic || ideographic).split('^');
  return [family, given].filter(part => part !== '').join(', ');
}

function personFromAlphabetic(alphabetic: string): PersonName | null {
  const cut = Array.from(alphabetic).slice(0, LONGEST_NAME).join('');
  return /[^^\s]/.test(cut) ? { alphabetic: cut, ideographic: '', phonetic: '' } : null;
}

/** The standard claims of OpenID Connect Core 5.1, which is what the host signs in with. */
function signedInPerson(user: unknown): PersonName | null {
  const profile = field(user, 'profile') ?? user;
  const family = text(field(profile, 'family_name'));
  const given = text(field(profile, 'given_name'));
  if (family !== '') return personName(family, given);
  const name = text(field(profile, 'name')) || text(field(profile, 'preferred_username'));
  return personName(name, '');
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
