import type { DataSource, NaturalisedInstance } from '../../host';
import type { StoreFailure } from '../../session';

/** How far one store request came. */
export type Sending =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  /** It may or may not have reached the PACS. */
  | { readonly kind: 'no-answer'; readonly reason: StoreFailure }
  /** Nothing has left this computer. */
  | { readonly kind: 'not-sent'; readonly reason: StoreFailure };

/**
 * The host writes the File Meta Information (PS3.10 7.1) by itself, except for its version, which it expects
 * to be given in this form and otherwise leaves out.
 */
const FILE_META_INFORMATION = { FileMetaInformationVersion: { vr: 'OB', Value: [Uint8Array.of(0, 1).buffer] } };

/** Long enough for a slow archive, short enough that nobody walks away believing that it is saved. */
const TIMEOUT_MS = 60_000;

/**
 * Sends one naturalised dataset by STOW-RS through the host's data source, with its encoding, address and
 * authorisation. The host reports success for any 200 or 202 and drops the response: it is read from the
 * request that is passed in.
 */
export async function sendDataset(
  dataSource: DataSource,
  dataset: NaturalisedInstance,
  createRequest: () => XMLHttpRequest,
): Promise<Sending> {
  const request = createRequest();
  request.timeout = TIMEOUT_MS;
  const timeout = new AbortController();
  request.addEventListener('timeout', () => timeout.abort());
  let thrown: unknown = null;
  try {
    await dataSource.store.dicom({ ...dataset, _meta: FILE_META_INFORMATION }, request);
  } catch (error) {
    // The request itself says more than the host's Error('request failed').
    thrown = error;
  }
  if (request.status > 0) return { kind: 'answered', status: request.status, body: bodyOf(request) };
  if (timeout.signal.aborted) {
    return { kind: 'no-answer', reason: { kind: 'no-answer', seconds: TIMEOUT_MS / 1000 } };
  }
  if (request.readyState === XMLHttpRequest.DONE) {
    return { kind: 'no-answer', reason: { kind: 'unreachable' } };
  }
  return { kind: 'not-sent', reason: { kind: 'not-sent', message: describe(thrown) } };
}

function bodyOf(request: XMLHttpRequest): string {
  return request.responseType === '' || request.responseType === 'text' ? request.responseText : '';
}

/** Null where nothing was thrown that says anything: the data source did nothing. */
function describe(error: unknown): string | null {
  return error instanceof Error && error.message !== '' ? error.message : null;
}
