import { cli, en } from './en';

/** What a language has to say: what the core finds and what is on the screen. A second language is a folder like `en`. */
export type Messages = typeof en;

/** The language of the program. */
export const messages: Messages = en;

/** What a language has to say on the command line. */
export type CliMessages = typeof cli;

/** The command line's own words, apart from the others: nothing of them is in the viewer's bundle. */
export const cliMessages: CliMessages = cli;
