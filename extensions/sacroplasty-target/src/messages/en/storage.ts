import { assertNever } from '../../core/geometry';
import type { NotToBeSeen, SaveFailure, StoreFailure } from '../../session';
import type { DocumentRefusal, ListingFailure, NotReady, OpeningFailure, SaveDoubt } from '../../storage';
import { warning } from './analysis';
import { sideTitle } from './geometry';
import { seriesRefusal } from './series';
import { sessionWarning } from './session';
import { side } from './side';
import { sourceMismatch, srRefusal } from './sr';

/** What is missing before a plan can be saved. */
export const notReady: Readonly<Record<NotReady, string>> = {
  'no-series': 'Open a series first.',
  'landmark-refused': 'Correct the landmark first.',
  'no-landmark': 'Place the landmark first.',
  measuring: 'Measuring …',
  'no-measurements': 'The sides could not be measured.',
};

/** What a plan is stored in spite of, if the user says so. */
export function saveDoubt(doubt: SaveDoubt): string {
  switch (doubt.kind) {
    case 'level':
      return sessionWarning(doubt.warning);
    case 'replaced':
      return 'A later plan in the PACS has replaced this one. Saved from here, a plan stands beside the later one.';
    case 'target-misplaced':
      return warning(doubt.warning);
    case 'treated-outside':
      return `${sideTitle[doubt.side]} is to be treated: ${side(doubt.summary, doubt.own)}.`;
    default:
      return assertNever(doubt);
  }
}

const NOT_TO_BE_SEEN: Readonly<Record<NotToBeSeen, string>> = {
  'being-fitted': 'A picture is being fitted to its pane. Look whether the landmark lies on S1, then save again.',
  'of-another-series':
    'The sagittal view shows another series than the plan is made on. Bring its series back into the view, then save again.',
};

/** Why a plan was not saved. */
export function saveFailure(failure: SaveFailure): string {
  switch (failure.kind) {
    case 'no-observer':
      return 'Enter your name: the plan is saved under it.';
    case 'no-pacs':
      return 'No PACS is connected.';
    case 'not-to-be-seen':
      return NOT_TO_BE_SEEN[failure.why];
    case 'not-written':
      return `The plan could not be written as DICOM: ${failure.message}`;
    case 'not-stored':
      return storeFailure(failure.failure);
    default:
      return assertNever(failure);
  }
}

/** The same, shown while another series is on the screen: the plan was kept as a draft. */
export function notSavedElsewhere(failure: SaveFailure): { readonly title: string; readonly message: string } {
  return {
    title: 'The sacroplasty plan was not saved',
    message: `${saveFailure(failure)} The plan is kept: open its series again to save it.`,
  };
}

/** Why a store request did not end well. */
export function storeFailure(failure: StoreFailure): string {
  switch (failure.kind) {
    case 'refused':
      return `The PACS refused the plan: ${failureReason(failure.code)}.`;
    case 'status':
      return httpStatus(failure.status);
    case 'not-held':
      return 'The PACS took the plan but does not hold it. Try again.';
    case 'no-answer':
      return `The PACS did not answer within ${String(failure.seconds)} seconds.`;
    case 'unreachable':
      return 'The PACS cannot be reached: the network or the PACS is down.';
    case 'not-sent':
      return `The plan could not be sent: ${failure.message ?? 'this data source does not store.'}`;
    default:
      return assertNever(failure);
  }
}

/** Failure Reason (0008,1197) of a store response: PS3.18 table 10.5.3-1 and PS3.4 table B.2-1. */
const FAILURE_REASON: ReadonlyMap<number, string> = new Map([
  [0x0110, 'it failed while processing it'],
  [0x0111, 'it already holds a document with this UID'],
  [0x0117, 'it finds a UID in it invalid'],
  [0x0120, 'it misses a required attribute'],
  [0x0122, 'it does not accept documents of this kind (Comprehensive 3D SR)'],
  [0x0124, 'you are not authorised to store'],
  [0xc122, 'it does not accept the transfer syntax'],
]);

/** The reason with its code for the PACS administrator. */
function failureReason(code: number | null): string {
  if (code === null) return 'it gives no reason';
  return `${ofCode(code)} (reason ${code.toString(16).toUpperCase().padStart(4, '0')}H)`;
}

function ofCode(code: number): string {
  const exact = FAILURE_REASON.get(code);
  if (exact !== undefined) return exact;
  if (code >= 0xa700 && code <= 0xa7ff) return 'it is out of storage space';
  if (code >= 0xa900 && code <= 0xa9ff) return 'it finds that the document does not match its SOP class';
  if (code >= 0xc000 && code <= 0xcfff) return 'it cannot understand the document';
  return 'it gives a reason that this program does not know';
}

/** Why a store request was turned down, from its HTTP status alone (PS3.18 table 10.5.3-1). */
function httpStatus(status: number): string {
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
        ? `The PACS failed (${String(status)}). Try again; if it persists, inform the administrator.`
        : `The PACS refused the plan (${String(status)}).`;
  }
}

/** Why the list of plans may not be what the PACS holds. */
export function listingFailure({ kind, failure }: ListingFailure): string {
  const why = failure.kind === 'no-pacs' ? 'no PACS is connected.' : failure.message;
  return kind === 'not-asked' ? `The PACS could not be asked: ${why}` : `Saved, but the list is not up to date: ${why}`;
}

/** Why a document in the PACS cannot be read as a plan. */
export function documentRefusal(refusal: DocumentRefusal): string {
  switch (refusal.kind) {
    case 'not-fetched':
      return `Parts of this plan could not be fetched from the PACS. ${refusal.message}`;
    case 'unreadable':
      return srRefusal(refusal.refusal);
    case 'not-ours':
      return 'This is not a plan of this program.';
    default:
      return assertNever(refusal);
  }
}

/** Why a stored plan could not be opened. */
export function openingFailure(failure: OpeningFailure): string {
  switch (failure.kind) {
    case 'document':
      return documentRefusal(failure.refusal);
    case 'source':
      return sourceMismatch(failure.mismatch);
    case 'series-refused':
      return seriesRefusal(failure.refusal);
    case 'series-not-opened':
      return 'The series of this plan did not open.';
    default:
      return assertNever(failure);
  }
}

/** The name of a plan in the host's list of series, which cuts long names: what distinguishes two plans comes first. */
export function planLabel(moment: string): string {
  return `${moment} Sacroplasty plan`.trim();
}
