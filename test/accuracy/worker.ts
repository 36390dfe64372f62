/** Measures the cases that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../platform-config/common';
import type { AccuracyCase } from './accuracyCase';
import type { CaseResult } from './caseResult';
import { measureCase } from './measureCase';

/** What comes back of a case. */
export type WorkerReply =
  { readonly kind: 'measured'; readonly result: CaseResult } | { readonly kind: 'failed'; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error('This program is a thread of another');
const version = String(workerData);
port.on('message', (one: AccuracyCase) => {
  measureCase(one, version).then(
    result => {
      port.postMessage({ kind: 'measured', result } satisfies WorkerReply);
    },
    (error: unknown) => {
      port.postMessage({ kind: 'failed', reason: messageOf(error) } satisfies WorkerReply);
    },
  );
});
