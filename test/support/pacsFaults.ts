import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Middleware } from '../../platform-config/start';

/** How a PACS can fail to store. */
export type StoreFault =
  | { readonly kind: 'none' }
  /** The connection breaks without an answer. */
  | { readonly kind: 'down' }
  /** Refused with this HTTP status; 401 asks for authorisation. */
  | { readonly kind: 'status'; readonly status: number; readonly text?: string }
  /** 202 Accepted, although the PACS kept nothing: the failures are only in the response's body. */
  | { readonly kind: 'accepted but failed' };

/** A switch for STOW-RS failures, to be put before the proxy of a viewer server. */
export interface PacsFaults {
  readonly middleware: Middleware;
  /** The failure of all store requests from now on. */
  set(fault: StoreFault): void;
  /** Store requests seen so far, answered or not. */
  readonly attempts: () => number;
}

/** A switch that is off. */
export function pacsFaults(): PacsFaults {
  let fault: StoreFault = { kind: 'none' };
  let attempts = 0;
  return {
    attempts: () => attempts,
    set(next) {
      fault = next;
    },
    middleware(request, response, next) {
      if (request.method !== 'POST' || !/^\/dicom-web\/studies(\/|\?|$)/.test(request.url ?? '')) {
        next();
        return;
      }
      attempts += 1;
      void answer(fault, request, response, next);
    },
  };
}

async function answer(
  fault: StoreFault,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  switch (fault.kind) {
    case 'none':
      next();
      return;
    case 'down':
      request.socket.destroy();
      return;
    case 'status':
      await readBody(request);
      if (fault.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="PACS"');
      response.writeHead(fault.status, { 'Content-Type': 'text/plain' });
      response.end(fault.text ?? '');
      return;
    case 'accepted but failed':
      response.writeHead(202, { 'Content-Type': 'application/dicom+json' });
      response.end(JSON.stringify([failedStore(sopInstanceUID(await readBody(request)))]));
  }
}

/** Store Instances Response Module with one failed instance (PS3.18 Table I.2-1), reason "out of resources". */
function failedStore(uid: string): Record<string, unknown> {
  return {
    '00081198': {
      vr: 'SQ',
      Value: [
        {
          '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.88.34'] },
          '00081155': { vr: 'UI', Value: [uid] },
          '00081197': { vr: 'US', Value: [0xa700] },
        },
      ],
    },
  };
}

/** SOP Instance UID (0008,0018) of the first DICOM file in a multipart body, explicit VR little endian. */
function sopInstanceUID(body: Buffer): string {
  const at = body.indexOf(Buffer.from([0x08, 0x00, 0x18, 0x00, 0x55, 0x49]));
  if (at < 0) throw new Error('The store request holds no SOP Instance UID.');
  const length = body.readUInt16LE(at + 6);
  return body.toString('latin1', at + 8, at + 8 + length).replace(/\0$/, '');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
