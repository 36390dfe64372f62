import { parseArgs } from 'node:util';
import { messageOf, UserError } from '../common/index';
import { DEFAULT_VIEWER_VERSION } from '../setup/index';

/** What the user asked `npm start` for. */
export type StartRequest =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'start';
      readonly port: number;
      readonly viewerVersion: string;
      /** An existing DICOMweb server instead of the embedded Orthanc. */
      readonly pacs: URL | undefined;
    };

/** The text of `npm start -- --help`. */
export const HELP = `npm start -- [options]

  --port NUMBER    port of the viewer on this computer (default 3000)
  --pacs URL       use this DICOMweb server instead of the embedded Orthanc,
                   for example http://localhost:8042/dicom-web
                   (http://user:password@host/... for basic authorisation)
  --ohif VERSION   use this release of the OHIF viewer (default ${DEFAULT_VIEWER_VERSION})
  --help           show this text`;

/** Reads the command line. Throws a UserError for what cannot be understood. */
export function readOptions(args: readonly string[]): StartRequest {
  const values = parse(args);
  if (values.help === true) return { kind: 'help' };
  return {
    kind: 'start',
    port: readPort(values.port ?? '3000'),
    viewerVersion: readVersion(values.ohif ?? DEFAULT_VIEWER_VERSION),
    pacs: values.pacs === undefined ? undefined : readPacs(values.pacs),
  };
}

interface Values {
  readonly port?: string | undefined;
  readonly pacs?: string | undefined;
  readonly ohif?: string | undefined;
  readonly help?: boolean | undefined;
}

function parse(args: readonly string[]): Values {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        pacs: { type: 'string' },
        ohif: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${messageOf(error)}\n\n${HELP}`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new UserError(`--port must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function readVersion(text: string): string {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(text)) {
    throw new UserError(`--ohif must be a full version such as ${DEFAULT_VIEWER_VERSION}, not "${text}".`);
  }
  return text;
}

function readPacs(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new UserError(`--pacs must be the address of a DICOMweb server (http://... or https://...), not "${text}".`);
  }
  return url;
}
