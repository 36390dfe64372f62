import { parentPort, Worker, workerData } from 'node:worker_threads';
import { messageOf } from '../../platform-config/common';
import { withBundle } from './bundle';

/** What a thread is asked: plain data with a name. */
interface Question {
  readonly name: string;
}

/** What comes back of a question. */
type Reply<A> =
  { readonly kind: 'answered'; readonly answer: A } | { readonly kind: 'failed'; readonly reason: string };

/** How questions are asked. */
export interface Asking<A> {
  /** The program of a thread, by its path in the repository: it calls `answerQuestions`. */
  readonly entry: string;
  /** What every thread is given when it begins. */
  readonly given: string;
  /** How many threads there are. */
  readonly jobs: number;
  /** Receives each answer as it comes. */
  readonly done: (answer: A) => void;
}

/**
 * Has questions answered in threads.
 *
 * @returns the answers in the order of the questions.
 * @throws Error with the question's name, when one cannot be answered.
 */
export async function askThreads<A>(
  questions: readonly Question[],
  { entry, given, jobs, done }: Asking<A>,
): Promise<readonly A[]> {
  const answers: A[] = [];
  let next = 0;
  await withBundle(entry, async file => {
    const run = async (): Promise<void> => {
      const worker = new Worker(file, { workerData: given });
      try {
        for (let i = next++; i < questions.length; i = next++) {
          const question = questions[i];
          if (question === undefined) return;
          const answer = await ask<A>(worker, question);
          answers[i] = answer;
          done(answer);
        }
      } finally {
        await worker.terminate();
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, questions.length) }, run));
  });
  return answers;
}

function ask<A>(worker: Worker, question: Question): Promise<A> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string): void => {
      reject(new Error(`${question.name}: ${reason}`));
    };
    worker.removeAllListeners();
    worker.once('error', error => {
      failed(error.message);
    });
    worker.once('message', (reply: Reply<A>) => {
      if (reply.kind === 'answered') resolve(reply.answer);
      else failed(reply.reason);
    });
    worker.postMessage(question);
  });
}

/** Answers the questions that a thread is sent, one after the other; `given` is what all threads were given. */
export function answerQuestions(answer: (question: never, given: string) => Promise<unknown>): void {
  const port = parentPort;
  if (port === null) throw new Error('This program is a thread of another');
  const given = String(workerData);
  port.on('message', (question: unknown) => {
    answer(question as never, given).then(
      found => {
        port.postMessage({ kind: 'answered', answer: found } satisfies Reply<unknown>);
      },
      (error: unknown) => {
        port.postMessage({ kind: 'failed', reason: messageOf(error) } satisfies Reply<never>);
      },
    );
  });
}
