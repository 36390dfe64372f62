import { assertNever } from '../../core/geometry';
import type { DataSource, NaturalisedInstance } from '../../host';
import { describeFailureReason, describeHttpStatus, DUPLICATE_INSTANCE } from './refusals';
import { sendDataset, type Sending } from './sendDataset';
import { readStoreResponse } from './storeResponse';

/** What became of a store request. */
export type StoreOutcome =
  /** The PACS named the instance as stored. */
  | { readonly kind: 'stored' }
  /** It is certainly not stored. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Only the PACS knows. `reason` holds where it turns out that the instance is not there. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** An instance to store, naturalised. */
export interface InstanceToStore {
  readonly SOPInstanceUID: string;
  readonly dataset: NaturalisedInstance;
}

/** Stores one instance by STOW-RS and reads what the PACS says about it. Never throws. */
export async function storeInstance(
  dataSource: DataSource,
  { SOPInstanceUID, dataset }: InstanceToStore,
  createRequest: () => XMLHttpRequest = () => new XMLHttpRequest(),
): Promise<StoreOutcome> {
  return outcomeOf(await sendDataset(dataSource, dataset, createRequest), SOPInstanceUID);
}

function outcomeOf(sending: Sending, SOPInstanceUID: string): StoreOutcome {
  switch (sending.kind) {
    case 'not-sent':
      return { kind: 'failed', reason: sending.reason };
    case 'no-answer':
      return { kind: 'uncertain', reason: sending.reason };
    case 'answered':
      return outcomeOfAnswer(sending.status, sending.body, SOPInstanceUID);
    default:
      return assertNever(sending);
  }
}

function outcomeOfAnswer(status: number, body: string, SOPInstanceUID: string): StoreOutcome {
  const accepted = status >= 200 && status < 300;
  const answer = readStoreResponse(body, SOPInstanceUID);
  switch (answer.kind) {
    case 'refused': {
      const reason = `The PACS refused the plan: ${describeFailureReason(answer.failureReason)}.`;
      // A save whose answer was lost, sent again: the PACS then has it already.
      return answer.failureReason === DUPLICATE_INSTANCE ? { kind: 'uncertain', reason } : { kind: 'failed', reason };
    }
    case 'stored':
      return accepted ? { kind: 'stored' } : { kind: 'uncertain', reason: describeHttpStatus(status) };
    case 'silent':
      if (accepted) {
        return { kind: 'uncertain', reason: 'The PACS took the plan but does not hold it. Try again.' };
      }
      // A gateway that gives up (502, 504) does not know what the archive behind it did.
      return status >= 500
        ? { kind: 'uncertain', reason: describeHttpStatus(status) }
        : { kind: 'failed', reason: describeHttpStatus(status) };
    default:
      return assertNever(answer);
  }
}
