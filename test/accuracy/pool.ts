import { Worker } from 'node:worker_threads';
import { withBundle } from '../support';
import type { AccuracyCase } from './accuracyCase';
import type { CaseResult } from './caseResult';
import type { WorkerReply } from './worker';

/**
 * Measures cases in threads.
 *
 * @param jobs how many at a time.
 * @param version of the phantoms' generator.
 * @param done is told of each result as it comes.
 * @returns the results in the order of the cases.
 * @throws Error with the case's name, when one cannot be measured.
 */
export async function measureAll(
  cases: readonly AccuracyCase[],
  { jobs, version }: { readonly jobs: number; readonly version: string },
  done: (result: CaseResult) => void,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  let next = 0;
  await withBundle('test/accuracy/worker.ts', async file => {
    const run = async (): Promise<void> => {
      const worker = new Worker(file, { workerData: version });
      try {
        for (let i = next++; i < cases.length; i = next++) {
          const one = cases[i];
          if (one === undefined) return;
          const result = await ask(worker, one);
          results[i] = result;
          done(result);
        }
      } finally {
        await worker.terminate();
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, cases.length) }, run));
  });
  return results;
}

function ask(worker: Worker, one: AccuracyCase): Promise<CaseResult> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string): void => {
      reject(new Error(`${one.name}: ${reason}`));
    };
    worker.removeAllListeners();
    worker.once('error', error => {
      failed(error.message);
    });
    worker.once('message', (reply: WorkerReply) => {
      if (reply.kind === 'measured') resolve(reply.result);
      else failed(reply.reason);
    });
    worker.postMessage(one);
  });
}
