import { parseArgs } from 'node:util';
import { messageOf, UserError } from '../../../platform-config/common';
import { cliMessages } from '../src/messages';

/** Where the images come from. */
export type Source =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'dicomweb'; readonly root: string };

/** What the command was asked to do. */
export interface Options {
  readonly source: Source;
  readonly study: string | null;
  readonly series: string | null;
  readonly given: string | null;
  readonly seg: string | null;
  readonly out: string | null;
  readonly sr: string | null;
}

const UID = /^[0-9]+(\.[0-9]+)+$/;

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dicomweb: text,
        study: text,
        series: text,
        given: text,
        seg: text,
        out: text,
        sr: text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UserError(`${messageOf(error)}\n\n${cliMessages.usage}`);
  }
}

/**
 * Reads the command line.
 * @returns null when only help was asked for.
 * @throws UserError, with the usage, when the call is wrong.
 */
export function parseOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help === true) return null;
  const wrong = (what: string): UserError => new UserError(`${what}\n\n${cliMessages.usage}`);
  for (const name of ['study', 'series'] as const) {
    const uid = values[name];
    if (uid !== undefined && !UID.test(uid)) throw wrong(cliMessages.needsUid(name, uid));
  }
  const [path, ...more] = positionals;
  if (more.length > 0) throw wrong(cliMessages.oneSource);
  const source = sourceOf(path, values.dicomweb);
  if (source === null) throw wrong(cliMessages.eitherSource);
  if (source.kind === 'dicomweb' && values.study === undefined) throw wrong(cliMessages.needsStudy);
  return {
    source,
    study: values.study ?? null,
    series: values.series ?? null,
    given: values.given ?? null,
    seg: values.seg ?? null,
    out: values.out ?? null,
    sr: values.sr ?? null,
  };
}

function sourceOf(path: string | undefined, dicomweb: string | undefined): Source | null {
  if (path !== undefined && dicomweb === undefined) return { kind: 'folder', path };
  if (path === undefined && dicomweb !== undefined) return { kind: 'dicomweb', root: dicomweb };
  return null;
}
