/** Failure Reason (0008,1197) of a store response: PS3.18 table 10.5.3-1 and PS3.4 table B.2-1. */
const EXACT: ReadonlyMap<number, string> = new Map([
  [0x0110, 'it failed while processing it'],
  [0x0111, 'it already holds a document with this UID'],
  [0x0117, 'it finds a UID in it invalid'],
  [0x0120, 'it misses a required attribute'],
  [0x0122, 'it does not accept documents of this kind (Comprehensive 3D SR)'],
  [0x0124, 'you are not authorised to store'],
  [0xc122, 'it does not accept the transfer syntax'],
]);

export const DUPLICATE_INSTANCE = 0x0111;

/** The reason in words, with its code for the PACS administrator. */
export function describeFailureReason(code: number | null): string {
  if (code === null) return 'it gives no reason';
  return `${wordsFor(code)} (reason ${code.toString(16).toUpperCase().padStart(4, '0')}H)`;
}

function wordsFor(code: number): string {
  const exact = EXACT.get(code);
  if (exact !== undefined) return exact;
  if (code >= 0xa700 && code <= 0xa7ff) return 'it is out of storage space';
  if (code >= 0xa900 && code <= 0xa9ff) return 'it finds that the document does not match its SOP class';
  if (code >= 0xc000 && code <= 0xcfff) return 'it cannot understand the document';
  return 'it gives a reason that this program does not know';
}

/** Why a store request was turned down, from its HTTP status alone (PS3.18 table 10.5.3-1), in words. */
export function describeHttpStatus(status: number): string {
  switch (status) {
    case 400:
      return 'The PACS could not read the request (400).';
    case 401:
      return 'The PACS does not accept your login (401). Log in again, then save once more.';
    case 403:
      return 'You are not allowed to store in this PACS (403). Log in as a user who is, or ask the administrator.';
    case 404:
    case 405:
    case 501:
      return `The PACS does not take documents at this address (${String(status)}). The administrator must check the data source.`;
    case 409:
      return 'The PACS refused the plan (409) and gives no reason.';
    case 413:
      return 'The plan is too large for this PACS (413).';
    case 415:
      return 'The PACS does not accept DICOM files from this viewer (415).';
    case 503:
      return 'The PACS is busy or out of space (503). Try again in a moment.';
    default:
      return status >= 500
        ? `The PACS failed (${String(status)}). Try again; if it persists, tell the administrator.`
        : `The PACS refused the plan (${String(status)}).`;
  }
}
