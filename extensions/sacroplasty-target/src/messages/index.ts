import { en } from './en';

/** What a language has to say: each room's findings as sentences. A second language is a file of this type. */
export type Messages = typeof en;

/** The language of the program. */
export const messages: Messages = en;
