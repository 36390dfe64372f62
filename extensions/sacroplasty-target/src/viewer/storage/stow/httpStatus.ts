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
