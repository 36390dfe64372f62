import { assertNever } from '../../core/geometry';
import type { DataSource, NaturalisedInstance } from '../../host';
import type { StoreFailure } from '../../session';
import { sendDataset, type Sending } from './sendDataset';
import { readStoreResponse } from './storeResponse';

/** Failure Reason of a document that is there already (PS3.18 table 10.5.3-1). */
const DUPLICATE_INSTANCE = 0x0111;

/** What became of a store request. */
export type StoreOutcome =
  /** The PACS named the instance as stored. */
  | { readonly kind: 'stored' }
  /** It is certainly not stored. */
  | { readonly kind: 'failed'; readonly reason: StoreFailure }
  /** Only the PACS knows. `reason` holds where it turns out that the instance is not there. */
  | { readonly kind: 'uncertain'; readonly reason: StoreFailure };

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
      const reason = { kind: 'refused', code: answer.failureReason } as const;
      // A save whose answer was lost, sent again: the PACS then has it already.
      return answer.failureReason === DUPLICATE_INSTANCE ? { kind: 'uncertain', reason } : { kind: 'failed', reason };
    }
    case 'stored':
      return accepted ? { kind: 'stored' } : { kind: 'uncertain', reason: { kind: 'status', status } };
    case 'silent':
      if (accepted) {
        return { kind: 'uncertain', reason: { kind: 'not-held' } };
      }
      // A gateway that gives up (502, 504) does not know what the archive behind it did.
      return status >= 500
        ? { kind: 'uncertain', reason: { kind: 'status', status } }
        : { kind: 'failed', reason: { kind: 'status', status } };
    default:
      return assertNever(answer);
  }
}
