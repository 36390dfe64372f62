import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { UserError } from '../../platform-config/common';
import { FAMILY_SIZE } from './variants';

/** What `npm run accuracy` is asked for. */
export interface AccuracyArguments {
  /** How many phantoms of the family, from the first on. */
  readonly variants: number;
  /** How many cases are measured at the same time. */
  readonly jobs: number;
  /** Where the rows go besides, as comma-separated values; null: nowhere. */
  readonly csv: string | null;
  /** Whether the measuring page gets the tables. */
  readonly write: boolean;
  /** What makes the same tables again, for the page. */
  readonly command: string;
}

const USAGE = `Usage: npm run accuracy -- [VARIANTS] [--jobs N] [--csv FILE] [--write]
  VARIANTS    how many, from the first on, of the ${String(FAMILY_SIZE)} seeded phantoms
  --jobs N    cases at a time; one for each processor otherwise
  --csv FILE  one line for each case
  --write     put the tables into the measuring page`;

/** Reads the command line. @throws UserError that says how it is used. */
export function readArguments(args: readonly string[]): AccuracyArguments {
  const { values, positionals } = parse(args);
  return {
    variants: positionals[0] === undefined ? FAMILY_SIZE : whole(positionals[0]),
    jobs: values.jobs === undefined ? availableParallelism() : Math.max(1, whole(values.jobs)),
    csv: values.csv ?? null,
    write: values.write === true,
    command: positionals[0] === undefined ? 'npm run accuracy' : `npm run accuracy -- ${positionals[0]}`,
  };
}

function parse(args: readonly string[]): {
  readonly values: { readonly jobs?: string; readonly csv?: string; readonly write?: boolean };
  readonly positionals: readonly string[];
} {
  try {
    const options = { jobs: { type: 'string' }, csv: { type: 'string' }, write: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new UserError(USAGE);
  }
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new UserError(USAGE);
  return Number(text);
}
