import { parseArgs } from 'node:util';
import { messageOf, UserError } from '../../../platform-config/common';

export const USAGE = `Usage: npm run plan -- SOURCE [options]
       npm run plan -- --dicomweb URL --study UID [--series UID] [options]

  SOURCE          folder of DICOM files (read recursively), or one file
  --dicomweb URL  DICOMweb server, http://[user:password@]host/path
  --study UID     study to plan on; needed with --dicomweb
  --series UID    series to plan on; else the thin axial CT series of the study
  --given FILE    JSON: corners {AS, PS, AI, PI}, normal, sides.left|right {offset or alaTarget, jointDirection},
                  lines {l5InferiorEndplate {posterior, anterior}, sacralLongAxis {caudal, cranial}} as in a plan;
                  what is not given is proposed, S1 included
  --seg FILE      DICOM SEG of the sacrum: measure on it instead of on the surface found on the CT
  --out FILE      write the plan (JSON) to this file instead of printing it
  --sr FILE       write the plan as a DICOM structured report, too

Exit code: 0 planned, 1 wrong call or unreadable input, 2 cannot be planned (one line says why).`;

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
    throw new UserError(`${messageOf(error)}\n\n${USAGE}`);
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
  const wrong = (what: string): UserError => new UserError(`${what}\n\n${USAGE}`);
  for (const name of ['study', 'series'] as const) {
    const uid = values[name];
    if (uid !== undefined && !UID.test(uid)) throw wrong(`--${name} needs a DICOM UID, not "${uid}".`);
  }
  const [path, ...more] = positionals;
  if (more.length > 0) throw wrong('Name one SOURCE only.');
  const source = sourceOf(path, values.dicomweb);
  if (source === null) throw wrong('Name either a SOURCE folder or --dicomweb URL.');
  if (source.kind === 'dicomweb' && values.study === undefined) throw wrong('--dicomweb needs --study UID.');
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
